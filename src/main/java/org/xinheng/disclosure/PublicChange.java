package org.xinheng.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;

/**
 * A change of what the public sees.
 *
 * @param number its place in the feed, from 1 without gap
 * @param operation what became of the record
 * @param record the record
 * @param subject whom it is against
 * @param on the day
 * @param digest the digest of everything that is public after it
 * @param line the record's canonical form; absent for DEL, and where a later change replaced it
 */
public record PublicChange(
        long number,
        Operation operation,
        RecordId record,
        SubjectId subject,
        LocalDate on,
        String digest,
        Optional<String> line) {
    /** What became of a record. */
    public enum Operation {
        /** it is public from now on */
        ADD,
        /** it reads differently */
        MOD,
        /** it is no longer public */
        DEL
    }
}
