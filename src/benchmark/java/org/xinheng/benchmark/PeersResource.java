package org.xinheng.benchmark;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.xinheng.code.SubjectId;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.Standing;

/**
 * What lookups are measured against, behind the same authentication, metrics and headers: a constant answer of their
 * size, and one question to the graph per request. Part of the benchmark's build only.
 */
@Path("/benchmark/{id}")
public class PeersResource {
    private static final byte[] CONSTANT =
            ("{\"constant\":\"" + "x".repeat(1_150) + "\"}").getBytes(StandardCharsets.UTF_8);

    private final Ledger ledger;

    /** Injected. */
    public PeersResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("/constant")
    @NonBlocking
    @RolesAllowed("SCHEDULER")
    public Uni<Response> constant(
            @PathParam("id") String id,
            @QueryParam("item") String item,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Uni.createFrom()
                .item(Response.ok(CONSTANT, MediaType.APPLICATION_JSON_TYPE)
                        .header("ETag", "\"constant\"")
                        .header("Cache-Control", "private, no-cache")
                        .build());
    }

    @GET
    @Path("/cypher")
    @Blocking
    @RolesAllowed("SCHEDULER")
    public String cypher(@PathParam("id") String id, @QueryParam("item") String item) {
        Standing standing =
                ledger.find(SubjectId.parse(id)).orElseThrow().standing().orElseThrow();
        return Canonical.write(standing);
    }
}
