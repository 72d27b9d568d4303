package org.xinheng.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.code.Digests;
import org.xinheng.disclosure.Shown;
import org.xinheng.standing.BusinessDay;

/**
 * Answers to the public: bytes that are already there, with the hash of the answer as ETag. Caches may keep one for a
 * minute, and not beyond midnight, when publications end. Nothing in an answer depends on what is not public.
 */
@ApplicationScoped
public class PublicAnswers {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;

    /** Injected. */
    public PublicAnswers(Clock clock) {
        this.clock = clock;
    }

    Response json(String ifNoneMatch, byte[] body) {
        return of(MediaType.APPLICATION_JSON, ifNoneMatch, body);
    }

    Response of(String mediaType, String ifNoneMatch, byte[] body) {
        String etag = '"' + Digests.hex(Digests.sha256(body)).substring(0, 32) + '"';
        if (etag.equals(ifNoneMatch)) {
            return cached(Response.notModified(), etag);
        }
        return cached(Response.ok(body).type(mediaType), etag);
    }

    Response cached(Response.ResponseBuilder answer, String etag) {
        return answer.header("ETag", etag)
                .header("Cache-Control", "public, max-age=" + freshSeconds())
                .build();
    }

    private long freshSeconds() {
        LocalDate tomorrow = LocalDate.now(clock.withZone(BusinessDay.ZONE)).plusDays(1);
        Duration left = Duration.between(
                clock.instant(), tomorrow.atStartOfDay(BusinessDay.ZONE).toInstant());
        return Math.max(0, Math.min(FRESH.toSeconds(), left.toSeconds()));
    }

    /** The lines as a JSON list between two texts. */
    static byte[] list(String before, List<Shown> entries, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 + entries.size() * 640);
        out.writeBytes(Digests.utf8(before));
        write(out, entries);
        out.writeBytes(Digests.utf8(after));
        return out.toByteArray();
    }

    /** What is public of a subject: its entries by type, beside the subject. */
    static byte[] subject(List<Shown> records, List<Shown> results, String whom, List<Shown> tiers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512 + (records.size() + results.size()) * 640);
        out.writeBytes(Digests.utf8("{\"records\":"));
        write(out, records);
        out.writeBytes(Digests.utf8(",\"results\":"));
        write(out, results);
        out.writeBytes(Digests.utf8(",\"subject\":" + whom + ",\"tiers\":"));
        write(out, tiers);
        out.write('}');
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, List<Shown> entries) {
        out.write('[');
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(entries.get(i).line());
        }
        out.write(']');
    }
}
