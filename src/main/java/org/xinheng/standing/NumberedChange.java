package org.xinheng.standing;

import java.time.Instant;
import java.util.List;
import org.xinheng.code.SubjectId;

/**
 * A change with its place in the log.
 *
 * @param number its place, from 1 without gap
 * @param id its identifier
 * @param kind the kind of its facts; MIXED where there are several kinds, STANDING where there are none
 * @param actor who made it
 * @param at when it was committed, by the graph's clock
 * @param payload its facts in canonical form
 * @param hash SHA-256 over the former change's hash and this change, in hexadecimal
 * @param touched the subjects that it touched
 * @param standings the standings that it made
 */
public record NumberedChange(
        long number,
        String id,
        String kind,
        String actor,
        Instant at,
        String payload,
        String hash,
        List<SubjectId> touched,
        List<Standing> standings) {
    /** Its facts. */
    public List<FactChange> facts() {
        return Canonical.readList(FactChange.class, payload);
    }
}
