package org.xinheng.disclosure;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.xinheng.code.Check;

/**
 * A site that copies what is public.
 *
 * @param id its identifier
 * @param name its name
 * @param contact whom to reach when it shows what has ended; an office, not a person
 * @param webhook where it is told of changes, where it wants that
 * @param position the last number of the feed that it confirmed
 * @param confirmedAt when it did
 * @param digestMatches whether the digest that it named was the feed's at that number; absent where it named none
 */
public record Mirror(
        String id,
        String name,
        String contact,
        Optional<URI> webhook,
        long position,
        Optional<Instant> confirmedAt,
        Optional<Boolean> digestMatches) {
    public Mirror {
        id = Check.code("id", id);
        name = Check.text("name", name, Check.NAME);
        contact = Check.text("contact", contact, Check.NAME);
        webhook = Check.absentOr(webhook);
        confirmedAt = Check.absentOr(confirmedAt);
        digestMatches = Check.absentOr(digestMatches);
    }
}
