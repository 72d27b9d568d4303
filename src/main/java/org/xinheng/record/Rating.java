package org.xinheng.record;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;

/**
 * What an upstream scheme says of a subject (国家、省平台的评价结果): a fact here, never mixed with our own tiers.
 *
 * @param subject who is rated
 * @param scheme the upstream scheme's code
 * @param label the tier as that scheme writes it
 * @param ratedOn the day from which it counts
 * @param until the first day on which it no longer counts, where the rating says so
 * @param source the code of the system that states it
 */
public record Rating(
        SubjectId subject, String scheme, String label, LocalDate ratedOn, Optional<LocalDate> until, String source) {
    public Rating {
        Check.present("subject", subject);
        scheme = Check.code("scheme", scheme);
        label = Check.text("label", label, Check.CODE);
        Check.present("ratedOn", ratedOn);
        until = Check.absentOr(until);
        until.ifPresent(end -> Check.that(end.isAfter(ratedOn), "until", "must be after ratedOn"));
        source = Check.code("source", source);
    }

    /** Its identifier, from the natural identity: subject, scheme, day. */
    public RecordId id() {
        return RecordId.of("rating", subject.text(), scheme, ratedOn.toString());
    }
}
