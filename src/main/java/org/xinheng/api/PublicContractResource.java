package org.xinheng.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public API's own contract: what concerns it, and nothing else. */
@Path("/public/v1/openapi")
@Tag(name = "public")
public class PublicContractResource {
    private static final String FILE = "openapi/public.yaml";
    private static final String YAML = "application/yaml";

    private final PublicAnswers answers;
    private final byte[] contract;

    /** Injected. */
    public PublicContractResource(PublicAnswers answers) {
        this.answers = answers;
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            this.contract = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the public contract, " + FILE + ", cannot be read", e);
        }
    }

    @GET
    @NonBlocking
    @PermitAll
    @Produces(YAML)
    @Operation(summary = "Read this contract", description = "The public API's own OpenAPI document.")
    @APIResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
    public Response contract(
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        return answers.of(YAML, ifNoneMatch, contract);
    }
}
