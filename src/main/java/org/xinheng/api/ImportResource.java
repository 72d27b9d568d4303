package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.access.Role;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.RefusedException;
import org.xinheng.exchange.file.Format;
import org.xinheng.exchange.load.Defaults;
import org.xinheng.exchange.load.Import;
import org.xinheng.exchange.load.Imports;
import org.xinheng.exchange.load.RefusedRow;
import org.xinheng.exchange.out.RefusedCsv;

/** Imports: send a file, see how far it is, get back what was refused. */
@Path("/api/v1/imports")
@Tag(name = "exchange")
public class ImportResource {
    private static final String ID = "The import's identifier.";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FIRST_REFUSED = 20;
    private static final int PAGE = 500;

    private final Imports imports;
    private final CurrentCaller caller;

    /** Injected. */
    public ImportResource(Imports imports, CurrentCaller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Path("/{kind}")
    @Consumes({CSV, RatiosResource.NDJSON, XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Import a file",
            description =
                    "CSV with a header, NDJSON or XLSX; UTF-8 or GB18030; gzip is unpacked. Good rows are entered, refused "
                            + "ones come back with line, column, value and reason. A row that says what is known changes "
                            + "nothing, so a file may be sent again without fear; columns that the file does not have "
                            + "leave what is known as it is. Areas, departments and items are for operators. A whole "
                            + "graph (kind graph) is NDJSON as the export writes it.")
    @RequestBody(
            description = "The file.",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = RatiosResource.NDJSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "It is done.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It goes on; look again at its address.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response send(
            @PathParam("kind")
                    @Parameter(
                            description =
                                    "areas, departments, items, subjects, persons, relations, violations or inspections; "
                                            + "mapped where a mapping makes several kinds; graph for a whole graph.")
                    String kind,
            @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType,
            @QueryParam("mapping") @Parameter(description = "The mapping from columns to fields.") String mapping,
            @QueryParam("area")
                    @Parameter(description = "Area of subjects and departments for which the file has none.")
                    String area,
            @QueryParam("department")
                    @Parameter(description = "Department of violations and inspections for which the file has none.")
                    String department,
            @QueryParam("mode")
                    @Parameter(
                            description =
                                    "full: the file holds every record of its source, and those that it does not hold end.")
                    String mode,
            @QueryParam("dryRun") @Parameter(description = "true: only tell what would happen.") String dryRun,
            @QueryParam("charset") @Parameter(description = "auto (default), utf-8 or gb18030.") String charset,
            @QueryParam("sheet") @Parameter(description = "Sheet of a workbook; the first when absent.") String sheet,
            @QueryParam("wait") @Parameter(description = "Seconds to wait for its end, 0 to 60; 10 when absent.")
                    String wait,
            InputStream body)
            throws IOException {
        int seconds = Parameters.number("wait", wait, 0, 60, 10);
        Import.Options options = options(
                contentType,
                mapping,
                area,
                department,
                charset,
                sheet,
                oneOf("mode", mode, "full"),
                oneOf("dryRun", dryRun, "true"));
        Import taken = imports.take(caller.get(), kind, options, body);
        Import after = imports.await(taken.id(), Duration.ofSeconds(seconds));
        return Response.status(after.isOver() ? 200 : 202)
                .header("Location", "/api/v1/imports/" + after.id())
                .entity(view(after))
                .build();
    }

    @POST
    @Path("/{kind}/preview")
    @Consumes({CSV, RatiosResource.NDJSON, XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Preview a file",
            description =
                    "What its first 20 rows would become, by its own columns or a mapping. Nothing is kept of it.")
    @RequestBody(
            description = "The file, or its beginning.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public PreviewView preview(
            @PathParam("kind") @Parameter(description = "The kind, as for an import; not graph.") String kind,
            @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType,
            @QueryParam("mapping") @Parameter(description = "The mapping from columns to fields.") String mapping,
            @QueryParam("area") @Parameter(description = "Area for which the file has none.") String area,
            @QueryParam("department") @Parameter(description = "Department for which the file has none.")
                    String department,
            @QueryParam("charset") @Parameter(description = "auto (default), utf-8 or gb18030.") String charset,
            @QueryParam("sheet") @Parameter(description = "Sheet of a workbook; the first when absent.") String sheet,
            InputStream body)
            throws IOException {
        return PreviewView.of(imports.preview(
                caller.get(),
                kind,
                options(contentType, mapping, area, department, charset, sheet, false, true),
                body));
    }

    private static Import.Options options(
            String contentType,
            String mapping,
            String area,
            String department,
            String charset,
            String sheet,
            boolean full,
            boolean dryRun) {
        return new Import.Options(
                Format.of(Optional.ofNullable(contentType).orElse("")).map(Enum::name),
                Optional.ofNullable(charset).orElse("auto"),
                Optional.ofNullable(sheet).map(s -> Check.text("sheet", s, 100)),
                Optional.ofNullable(mapping),
                new Defaults(
                        Check.code("area", Optional.ofNullable(area)),
                        Check.code("department", Optional.ofNullable(department))),
                full,
                dryRun);
    }

    /** Whether a parameter that knows one value besides its default has it. */
    private static boolean oneOf(String name, String given, String value) {
        String otherwise = value.equals("true") ? "false" : "add";
        if (given != null && !given.equals(value) && !given.equals(otherwise)) {
            throw new InvalidFieldException(name, "must be " + value + " or " + otherwise);
        }
        return value.equals(given);
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.OPERATOR, Access.AUDITOR})
    @Operation(
            summary = "List imports",
            description =
                    "The latest 100 of the last 30 days: an officer's own, to operators and auditors those of all.")
    public ImportPage list() {
        Caller asking = caller.get();
        Optional<String> actor = seesAll(asking) ? Optional.empty() : Optional.of(asking.name());
        return new ImportPage(imports.latest(actor, 100).stream()
                .map(i -> ImportView.of(i, imports, List.of()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Access.OFFICER, Access.OPERATOR, Access.AUDITOR})
    @Operation(summary = "Look at an import", description = "How far it is, how fast, and the first refused rows.")
    public ImportView get(@PathParam("id") @Parameter(description = ID) String id) {
        return view(visible(id));
    }

    @GET
    @Path("/{id}/refused")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            operationId = "ImportResource_refused",
            summary = "Page through refused rows",
            description = "Line, column, value, reason, and the row as it was.")
    public RefusedRowPage refused(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("limit") @Parameter(description = "Rows on a page, 1 to 500; 50 when absent.") String limit,
            @QueryParam("cursor") @Parameter(description = Docs.CURSOR) String cursor) {
        Import one = visible(id);
        int most = Parameters.number("limit", limit, 1, PAGE, 50);
        List<RefusedRow> rows =
                imports.refused(one.id(), Parameters.count("cursor", cursor).orElse(0L), most + 1);
        List<RefusedRowView> page =
                rows.stream().limit(most).map(RefusedRowView::of).toList();
        Optional<String> next = rows.size() > most
                ? Optional.of(Long.toString(page.get(page.size() - 1).line()))
                : Optional.empty();
        return new RefusedRowPage(page, next);
    }

    @GET
    @Path("/{id}/refused.csv")
    @Produces(CSV)
    @RolesAllowed({Access.OFFICER, Access.OPERATOR})
    @Operation(
            summary = "Download refused rows",
            description =
                    "As CSV with the file's own columns, to be mended and sent again; the columns !line, !column, !value "
                            + "and !reason say what is wrong and are passed over then. Formulas are neutralised.")
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response refusedCsv(@PathParam("id") @Parameter(description = ID) String id) {
        Import one = visible(id);
        StreamingOutput rows = output -> RefusedCsv.write(output, reader -> each(one.id(), reader));
        return Response.ok(rows, Format.CSV.contentType())
                .header("Content-Disposition", "attachment; filename=\"refused-" + one.id() + ".csv\"")
                .build();
    }

    private void each(String id, Consumer<RefusedRow> reader) {
        long after = -1;
        List<RefusedRow> rows = imports.refused(id, after, PAGE);
        while (!rows.isEmpty()) {
            rows.forEach(reader);
            after = rows.get(rows.size() - 1).line();
            rows = imports.refused(id, after, PAGE);
        }
    }

    private ImportView view(Import one) {
        List<RefusedRowView> first =
                caller.get().roles().contains(Role.AUDITOR) || one.progress().refused() == 0
                        ? List.of()
                        : imports.refused(one.id(), -1, FIRST_REFUSED).stream()
                                .map(RefusedRowView::of)
                                .toList();
        return ImportView.of(one, imports, first);
    }

    /** Another officer's import is, to an officer, not there. */
    private Import visible(String id) {
        Import one = imports.get(Check.text("id", id, 64));
        if (!seesAll(caller.get()) && !one.actor().equals(caller.get().name())) {
            throw RefusedException.unknown("import", id);
        }
        return one;
    }

    private static boolean seesAll(Caller asking) {
        return asking.roles().contains(Role.OPERATOR) || asking.roles().contains(Role.AUDITOR);
    }
}
