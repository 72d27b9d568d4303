package org.xinheng.disclosure;

import java.time.LocalDate;

/**
 * A tier that is published, of a scheme whose policy says so.
 *
 * @param type that it is a tier
 * @param id its identifier
 * @param subject whose tier it is
 * @param scheme the scheme's code
 * @param title the scheme's title
 * @param ordinal the place of the tier, 0 the best
 * @param label how the scheme writes it
 * @param publishedOn the day on which a tier of the subject by that scheme was first published, since it last was not
 * @param basis the legal basis of publication
 */
public record PublicTier(
        Type type,
        String id,
        PublicRecord.Whom subject,
        String scheme,
        String title,
        int ordinal,
        String label,
        LocalDate publishedOn,
        String basis)
        implements PublicEntry {}
