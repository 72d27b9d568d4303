package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.exchange.mapping.Mappings;

/** Column mappings: list, look at, add. */
@Path("/api/v1/mappings")
@Tag(name = "exchange")
public class MappingResource {
    private static final String YAML = "application/yaml";
    private static final String SCHEMA = "application/schema+json";
    private static final String NAME = "The mapping's name.";

    private final Mappings mappings;
    private final CurrentCaller caller;

    /** Injected. */
    public MappingResource(Mappings mappings, CurrentCaller caller) {
        this.mappings = mappings;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Access.OFFICER, Access.OPERATOR, Access.AUDITOR})
    @Operation(summary = "List the mappings", description = "Those that are shipped and those that were added.")
    public List<MappingView> list() {
        return mappings.all().stream().map(MappingView::of).toList();
    }

    @GET
    @Path("/{name}")
    @Produces(YAML)
    @RolesAllowed({Access.OFFICER, Access.OPERATOR, Access.AUDITOR})
    @Operation(summary = "Look at a mapping", description = "Its YAML, to be read or to begin another one with.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    public String get(@PathParam("name") @Parameter(description = NAME) String name) {
        return mappings.text(name).text();
    }

    @PUT
    @Path("/{name}")
    @Consumes(YAML)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Add or replace a mapping",
            description =
                    "Every fault is told at once, each with its place. Those that are shipped cannot be replaced.")
    @RequestBody(
            description = "The mapping.",
            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    public MappingView save(@PathParam("name") @Parameter(description = NAME) String name, String body) {
        mappings.save(name, body, caller.get().name());
        return MappingView.of(mappings.text(name));
    }

    @GET
    @Path("/schema")
    @Produces(SCHEMA)
    @RolesAllowed({Access.OFFICER, Access.OPERATOR, Access.AUDITOR})
    @Operation(summary = "The schema of mappings", description = "JSON Schema, for editors.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = SCHEMA, schema = @Schema(type = SchemaType.STRING)))
    public String schema() {
        return mappings.schema();
    }
}
