package org.xinheng.benchmark;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<Integer, byte[]> constants = new ConcurrentHashMap<>();
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
            @QueryParam("bytes") @DefaultValue("1165") int bytes,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Uni.createFrom()
                .item(Response.ok(
                                constants.computeIfAbsent(bytes, PeersResource::constant),
                                MediaType.APPLICATION_JSON_TYPE)
                        .header("ETag", "\"constant\"")
                        .header("Cache-Control", "private, no-cache")
                        .build());
    }

    private static byte[] constant(int bytes) {
        return ("{\"constant\":\"" + "x".repeat(bytes - 15) + "\"}").getBytes(StandardCharsets.UTF_8);
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
