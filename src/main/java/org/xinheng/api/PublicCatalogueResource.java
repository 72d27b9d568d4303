package org.xinheng.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.registry.ItemClass;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Population;

/** The item list, and what the codes in public records stand for. */
@Path("/public/v1")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicCatalogueResource {
    private final Population population;
    private final PublicAnswers answers;

    /** Injected. */
    public PublicCatalogueResource(Population population, PublicAnswers answers) {
        this.population = population;
        this.answers = answers;
    }

    /** What a code stands for. */
    @Schema(name = "PublicName", description = "What a code stands for.")
    public record Named(
            @Schema(description = "The code.") String code,
            @Schema(description = "The name.") String name,

            @Schema(description = "The code of what it belongs to.")
            Optional<String> parent) {}

    /** An item of supervision as the public sees it. */
    @Schema(name = "PublicItem", description = "An item of the supervision item list (监管事项清单).")
    public record PublicItem(
            @Schema(description = "Its code.") String code,
            @Schema(description = "Its name.") String name,

            @Schema(description = "Whether it is a general or a key item.")
            ItemClass itemClass,

            @Schema(description = "The key field that it belongs to.")
            Optional<String> field,

            @Schema(description = "Codes of the departments that lead.")
            List<String> leads,

            @Schema(description = "Codes of the departments that cooperate.")
            List<String> cooperates,

            @Schema(description = "The legal basis.") Optional<String> basis) {}

    @GET
    @Path("/items")
    @NonBlocking
    @PermitAll
    @Operation(summary = "List the items of supervision", description = "The whole item list, by code.")
    @APIResponse(
            responseCode = "200",
            description = "The items",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PublicItem[].class)))
    public Response items(
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        return answer(
                ifNoneMatch,
                population.catalogue().items().stream()
                        .map(i -> new PublicItem(
                                i.code(), i.name(), i.itemClass(), i.field(), i.leads(), i.cooperates(), i.basis()))
                        .toList());
    }

    @GET
    @Path("/departments")
    @NonBlocking
    @PermitAll
    @Operation(summary = "List the departments", description = "What the codes of departments stand for.")
    @APIResponse(
            responseCode = "200",
            description = "The departments",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Named[].class)))
    public Response departments(
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        return answer(
                ifNoneMatch,
                population.catalogue().departments().stream()
                        .map(d -> new Named(d.code(), d.name(), d.parent()))
                        .toList());
    }

    @GET
    @Path("/areas")
    @NonBlocking
    @PermitAll
    @Operation(summary = "List the areas", description = "What the codes of management areas stand for.")
    @APIResponse(
            responseCode = "200",
            description = "The areas",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Named[].class)))
    public Response areas(
            @HeaderParam("If-None-Match") @Parameter(description = "An ETag of an earlier answer.")
                    String ifNoneMatch) {
        return answer(
                ifNoneMatch,
                population.catalogue().areas().stream()
                        .map(a -> new Named(a.code(), a.name(), a.parent()))
                        .toList());
    }

    private Response answer(String ifNoneMatch, List<?> entries) {
        return answers.json(ifNoneMatch, Canonical.write(entries).getBytes(StandardCharsets.UTF_8));
    }
}
