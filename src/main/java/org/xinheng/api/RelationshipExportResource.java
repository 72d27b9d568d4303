package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.Check;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Uscc;
import org.xinheng.exchange.network.ExportForm;
import org.xinheng.exchange.network.Shown;
import org.xinheng.linking.Surroundings;
import org.xinheng.registry.Subject;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.SubjectNames;

/** Exports of relationships that are shown. */
@Path("/api/v1/relationship-exports")
@Tag(name = "relationships")
public class RelationshipExportResource {
    private static final int MOST = 2_000;

    private final RelationshipDesk desk;
    private final PartyViews views;
    private final SubjectNames names;
    private final CurrentCaller caller;
    private final BusinessDay day;

    /** Injected. */
    public RelationshipExportResource(
            RelationshipDesk desk, PartyViews views, SubjectNames names, CurrentCaller caller, BusinessDay day) {
        this.desk = desk;
        this.views = views;
        this.names = names;
        this.caller = caller;
        this.day = day;
    }

    @POST
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "Export what is shown",
            description =
                    "The given parties and the relations between them as FollowTheMoney entities (FTM), statements of the "
                            + "Beneficial Ownership Data Standard 0.4 (BODS), a table of relations (CSV), or GraphML. "
                            + "Persons' names stay masked.")
    @APIResponse(
            responseCode = "200",
            description = "The export, in the form asked for.",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response export(
            @QueryParam("format") @Parameter(description = "FTM, BODS, CSV or GRAPHML.", required = true) String format,
            RelationshipExportInput body) {
        ExportForm form = Parameters.constant(ExportForm.class, "format", Parameters.required("format", format))
                .orElseThrow();
        RelationshipExportInput input = Check.present("body", body);
        Check.that(input.parties() != null && !input.parties().isEmpty(), "parties", "is required");
        Check.size("parties", input.parties(), MOST);
        Surroundings among = desk.among(
                caller.get(),
                input.parties(),
                new RelationshipDesk.Question(
                        Optional.ofNullable(input.kinds()).orElse(Set.of()), Check.absentOr(input.on())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            form.write(new Shown(day.today(), cards(among), among.relations()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every export of this size", e);
        }
        return Response.ok(bytes.toByteArray(), form.mediaType())
                .header("Content-Disposition", "attachment; filename=\"relationships." + form.suffix() + "\"")
                .build();
    }

    private List<Shown.Card> cards(Surroundings among) {
        List<PartyView> shown = views.of(among.parties().keySet());
        Map<SubjectId, Subject> subjects = names.subjects(shown.stream()
                .map(PartyView::party)
                .filter(SubjectId.class::isInstance)
                .map(SubjectId.class::cast)
                .toList());
        List<Shown.Card> cards = new ArrayList<>();
        shown.forEach(v -> cards.add(new Shown.Card(
                v.party(),
                v.name(),
                v.kind(),
                Optional.ofNullable(subjects.get(v.party()))
                        .flatMap(Subject::uscc)
                        .map(Uscc::value))));
        return cards;
    }
}
