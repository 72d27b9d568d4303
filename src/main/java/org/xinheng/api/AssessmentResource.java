package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Assessment;
import org.xinheng.grading.WhatIf;
import org.xinheng.policy.Scheme;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Held;
import org.xinheng.standing.KnownHistory;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.RuleBook;
import org.xinheng.standing.Rules;

/** Explained assessments. */
@Path("/api/v1/subjects/{id}/assessments")
@Tag(name = "subjects")
public class AssessmentResource {
    private final CurrentCaller caller;
    private final Ledger ledger;
    private final KnownHistory history;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public AssessmentResource(CurrentCaller caller, Ledger ledger, KnownHistory history, Rules rules, BusinessDay day) {
        this.caller = caller;
        this.ledger = ledger;
        this.history = history;
        this.rules = rules;
        this.day = day;
    }

    @GET
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR, Access.SCHEDULER})
    @Operation(
            summary = "Explain what every scheme says",
            description =
                    "Scores, tiers and the facts under each contribution, for every scheme that grades the subject.")
    public List<Assessment> all(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @QueryParam("asOf") @Parameter(description = "The date, with today's knowledge; today when absent.")
                    String asOf,
            @QueryParam("knownAt") @Parameter(description = Docs.KNOWN_AT) String knownAt) {
        Basis basis = basis(id, "asOf", asOf, knownAt);
        return basis.book().on(basis.on()).policy().schemes().stream()
                .map(Scheme::code)
                .flatMap(scheme -> assess(basis, scheme).stream())
                .filter(Assessment::applies)
                .toList();
    }

    @GET
    @Path("/{scheme}")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR, Access.SCHEDULER})
    @Operation(
            summary = "Explain what a scheme says",
            description =
                    "The contributions sum to the score; under each stand the facts, under each fact its decision document.")
    public Assessment one(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @PathParam("scheme") @Parameter(description = "The scheme's code.") String scheme,
            @QueryParam("asOf") @Parameter(description = "The date, with today's knowledge; today when absent.")
                    String asOf,
            @QueryParam("knownAt") @Parameter(description = Docs.KNOWN_AT) String knownAt) {
        return assess(basis(id, "asOf", asOf, knownAt), scheme)
                .orElseThrow(() -> RefusedException.unknown("scheme", scheme));
    }

    private record Basis(Held held, RuleBook book, LocalDate on) {}

    private Basis basis(String id, String field, String date, String knownAt) {
        SubjectId subject = caller.subject(id, knownAt);
        LocalDate on = Parameters.date(field, date).orElseGet(day::today);
        return Moments.parse(knownAt)
                .map(moment -> {
                    Held held = history.subject(subject, moment)
                            .orElseThrow(() -> RefusedException.unknown("subject at that moment", id));
                    return new Basis(held, held.standing().map(history::book).orElseGet(rules::active), on);
                })
                .orElseGet(() -> new Basis(
                        ledger.find(subject).orElseThrow(() -> RefusedException.unknown("subject", id)),
                        rules.active(),
                        on));
    }

    private static Optional<Assessment> assess(Basis basis, String scheme) {
        return basis.book().grader().assess(basis.held().dossier().facts(), scheme, basis.on());
    }

    @GET
    @Path("/{scheme}/what-if")
    @RolesAllowed({Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            summary = "What would move the tier",
            description =
                    "Every single event that would put the subject in another tier of the scheme, with what would differ: "
                            + "a repair or withdrawal of each record, the end of each link, rating and adjustment; a "
                            + "further violation of each kind and severity, a further inspection for each item, each "
                            + "upstream rating, a link by each rule, another status, industry, label or attribute of the "
                            + "subject, all of them with every category and threshold that the policy tells apart. Each "
                            + "happens on the date, by itself; what the passing of time changes is told by nextChange.")
    public List<WhatIf.Event> whatIf(
            @PathParam("id") @Parameter(description = Docs.SUBJECT) String id,
            @PathParam("scheme") @Parameter(description = "The scheme's code.") String scheme,
            @QueryParam("on") @Parameter(description = "The date on which it would happen; today when absent.")
                    String on) {
        Basis basis = basis(id, "on", on, null);
        assess(basis, scheme).orElseThrow(() -> RefusedException.unknown("scheme", scheme));
        return new WhatIf(basis.book().grader(), scheme, basis.on())
                .events(basis.held().dossier().facts());
    }
}
