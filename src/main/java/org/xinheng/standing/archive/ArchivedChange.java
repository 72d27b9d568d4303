package org.xinheng.standing.archive;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Numbering;
import org.xinheng.standing.PendingChange;
import org.xinheng.standing.Standing;

/**
 * A numbered change with all that makes it again.
 *
 * @param number its place in the log, from 1
 * @param id its identifier
 * @param kind the kind of its facts
 * @param actor who made it
 * @param at when it was committed, by the graph's clock
 * @param payload its facts in canonical form
 * @param hash SHA-256 over the former change's hash and this change, in hexadecimal
 * @param rest what the hash does not cover
 */
public record ArchivedChange(
        long number, String id, String kind, String actor, Instant at, String payload, String hash, Rest rest) {
    private static final String TAB = "\t";
    private static final int FIELDS = 8;

    /**
     * What follows from the facts, or belongs to whoever sent them.
     *
     * @param touched the parties that it touched
     * @param standings the standings that it made
     * @param idempotencyKey the caller's key, where there was one
     * @param fingerprint what was sent under that key
     */
    public record Rest(
            List<String> touched,
            List<Standing> standings,
            Optional<String> idempotencyKey,
            Optional<String> fingerprint) {}

    /** One line, whose first seven fields are what the hash is made of and the hash itself. */
    public String line() {
        return String.join(
                TAB,
                Long.toString(number),
                id,
                kind,
                URLEncoder.encode(actor, StandardCharsets.UTF_8),
                at.toString(),
                payload,
                hash,
                Canonical.write(rest));
    }

    /** The change of a line. */
    public static ArchivedChange parse(String line) {
        String[] fields = line.split(TAB, -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("a line of the archive has " + fields.length + " fields");
        }
        return new ArchivedChange(
                Long.parseLong(fields[0]),
                fields[1],
                fields[2],
                URLDecoder.decode(fields[3], StandardCharsets.UTF_8),
                Instant.parse(fields[4]),
                fields[5],
                fields[6],
                Canonical.read(Rest.class, fields[7]));
    }

    /** Whether its hash is that of this change after one of the given hash. */
    boolean follows(String formerHash) {
        PendingChange change = new PendingChange(id, kind, actor, at, payload, List.of());
        return Numbering.chain(formerHash, number, change).equals(hash);
    }
}
