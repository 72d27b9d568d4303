package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.code.RefusedException;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.file.Format;
import org.xinheng.exchange.out.Exports;
import org.xinheng.exchange.out.Table;
import org.xinheng.registry.Catalogue;

/** Exports: lists as tables, the whole graph as NDJSON. */
@Path("/api/v1/exports")
@Tag(name = "exchange")
public class ExportResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exports exports;
    private final CurrentCaller caller;

    /** Injected. */
    public ExportResource(Exports exports, CurrentCaller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @Path("/{kind}")
    @Produces({"text/csv", XLSX})
    @RolesAllowed({Access.OFFICER, Access.OPERATOR, Access.AUDITOR})
    @Operation(
            summary = "Export a list",
            description =
                    "The records of a kind that count, within the caller's areas, in the columns in which an import takes "
                            + "them. Columns that begin with ! say more and are passed over by an import. Persons are "
                            + "masked; formulas are neutralised.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response list(
            @PathParam("kind")
                    @Parameter(
                            description =
                                    "areas, departments, items, subjects, persons, relations, violations or inspections.")
                    String kind,
            @QueryParam("format") @Parameter(description = "CSV (default) or XLSX.") String format) {
        Kind of = Kind.at(kind).orElseThrow(() -> RefusedException.unknown("list", kind));
        Format as = Parameters.constant(Format.class, "format", format)
                .filter(f -> f != Format.NDJSON)
                .orElse(Format.CSV);
        Caller asking = caller.get();
        StreamingOutput body = output -> {
            try (Table table = Table.of(as, output, kind)) {
                exports.list(of, asking, table);
            }
        };
        return Response.ok(body, as.contentType())
                .header("Content-Disposition", "attachment; filename=\"" + kind + "." + as.extension() + "\"")
                .build();
    }

    @GET
    @Path("/graph")
    @Produces(RatiosResource.NDJSON)
    @RolesAllowed(Access.OPERATOR)
    @Operation(
            summary = "Export the whole graph",
            description =
                    "Every area, department, item, subject, membership, person (sealed), relation, violation and inspection, "
                            + "withdrawn ones included, one on each line, sorted. Imported into an empty graph with the "
                            + "same person key it gives the same export again. Grades, links, the log and callers are not "
                            + "part of it: they follow from the facts, or belong to the service.")
    @APIResponse(
            responseCode = "200",
            description = "One fact on each line",
            content = @Content(mediaType = RatiosResource.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public Response graph() {
        if (!caller.get().areas().contains(Catalogue.EVERYWHERE)) {
            throw new RefusedException(
                    RefusedException.Reason.NOT_ALLOWED, "the whole graph is for a caller of all areas");
        }
        StreamingOutput body = exports::graph;
        return Response.ok(body, RatiosResource.NDJSON)
                .header("Content-Disposition", "attachment; filename=\"graph.ndjson\"")
                .build();
    }
}
