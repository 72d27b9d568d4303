package org.xinheng.benchmark;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** The ceiling of public reads: a constant answer behind the same limits and headers. */
@Path("/public/v1/benchmark/{id}")
public class PublicPeersResource {
    private static final byte[] CONSTANT =
            ("{\"constant\":\"" + "x".repeat(700) + "\"}").getBytes(StandardCharsets.UTF_8);

    @GET
    @Path("/constant")
    @NonBlocking
    @PermitAll
    public Uni<Response> constant(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Uni.createFrom()
                .item(Response.ok(CONSTANT, MediaType.APPLICATION_JSON_TYPE)
                        .header("ETag", "\"constant\"")
                        .header("Cache-Control", "public, max-age=60")
                        .build());
    }
}
