package org.xinheng.api;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.xinheng.code.Check;
import org.xinheng.standing.Follower;

/**
 * Lets a client read its own write on any replica: a request with the header {@code X-Change}, the identifier that the
 * answer to the write carried, is answered once this process reflects that change. Costs nothing without the header.
 */
@Singleton
final class OwnWrites {
    /** The header's name. */
    static final String HEADER = "X-Change";

    /** How long a request waits; a change is reflected everywhere within some tenths of a second. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int LONGEST_ID = 64;

    private final Follower follower;

    OwnWrites(Follower follower) {
        this.follower = follower;
    }

    /** Nothing lets the request go on. */
    @ServerRequestFilter
    Uni<Response> await(ContainerRequestContext request) {
        String change = request.getHeaderString(HEADER);
        if (change == null) {
            return null;
        }
        return follower.reaches(Check.text(HEADER, change, LONGEST_ID), LONGEST)
                .map(reached -> reached ? null : later());
    }

    private static Response later() {
        return Response.fromResponse(
                        Problems.of(503, "this replica does not reflect that change yet; ask again", List.of()))
                .header("Retry-After", 1)
                .build();
    }
}
