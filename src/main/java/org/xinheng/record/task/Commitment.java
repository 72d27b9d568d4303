package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;

/**
 * The promise of a secret that will go into a draw's seed, made before anybody knows the population of the draw.
 *
 * @param hash SHA-256 of the secret, in hexadecimal
 * @param by who promised
 * @param at when
 * @param draw the draw that it was used for; absent before, and never another's after
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record Commitment(String hash, String by, Instant at, Optional<String> draw) implements TaskPaper {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Commitment {
        Check.that(
                hash != null && SHA_256.matcher(hash).matches(), "hash", "must be a SHA-256 in 64 hexadecimal digits");
        by = Check.code("by", by);
        Check.present("at", at);
        draw = Check.absentOr(draw);
    }

    /** The same promise, used for a draw. */
    public Commitment usedFor(String id) {
        return new Commitment(hash, by, at, Optional.of(id));
    }

    @Override
    public String id() {
        return id(hash);
    }

    /** The identifier of the promise of a hash. */
    public static String id(String hash) {
        return RecordId.of("commitment", Check.text("hash", hash, 64)).value();
    }

    @Override
    public Index index() {
        return Index.NONE;
    }
}
