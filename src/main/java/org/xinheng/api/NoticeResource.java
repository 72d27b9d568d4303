package org.xinheng.api;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.record.Violation;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.Population;

/** The notice that is served together with a decision (两书同达): what will be published, and the guide to repair. */
@Path("/api/v1/violations/{id}/notice")
@Tag(name = "disclosure")
public class NoticeResource {
    private final Ledger ledger;
    private final ProceedingViews views;
    private final PublicWords words;
    private final Population population;
    private final CurrentCaller caller;
    private final BusinessDay day;
    private final Template notice;

    /** Injected. */
    public NoticeResource(
            Ledger ledger,
            ProceedingViews views,
            PublicWords words,
            Population population,
            CurrentCaller caller,
            BusinessDay day,
            @Location("public/notice.html") Template notice) {
        this.ledger = ledger;
        this.views = views;
        this.words = words;
        this.population = population;
        this.caller = caller;
        this.day = day;
        this.notice = notice;
    }

    @GET
    @Produces(PublicPageResource.HTML)
    @RolesAllowed({Access.OFFICER, Access.REVIEWER})
    @Operation(
            summary = "Print the notice",
            description =
                    "For the party, to be served with the decision: publication, its end, and how to repair and object. "
                            + "That it was served is recorded with POST …/notices.")
    public String notice(
            @PathParam("id") @Parameter(description = "The record's id.") String id,
            @QueryParam("lang") @Parameter(description = "zh or en; zh when absent.") String lang) {
        Violation violation = ledger.violation(Parameters.record(id))
                .map(Ledger.Stored::record)
                .orElseThrow(() -> RefusedException.unknown("violation", id));
        if (!(violation.party() instanceof SubjectId subject) || !caller.seesSubject(subject)) {
            throw RefusedException.unknown("violation", id);
        }
        PublicWords.Language language = PublicWords.Language.of(lang, null);
        Map<String, String> w = words.in(language);
        PublicationView publication = views.publication(violation);
        String name = ledger.find(subject).orElseThrow().dossier().subject().name();
        List<PublicPage.Fact> facts = new ArrayList<>();
        facts.add(new PublicPage.Fact(w.get("documentNumber"), violation.number()));
        facts.add(new PublicPage.Fact(
                w.get("department"), new PublicPage(w, population.catalogue()).department(violation.department())));
        facts.add(new PublicPage.Fact(w.get("behaviour"), violation.behaviour()));
        facts.add(new PublicPage.Fact(w.get("decidedOn"), violation.decidedOn().toString()));
        publication.until().ifPresent(d -> facts.add(new PublicPage.Fact(w.get("until"), d.toString())));
        facts.add(new PublicPage.Fact(
                w.get("repairFrom"),
                publication.repairFrom().map(Object::toString).orElse(w.get("neverRepaired"))));
        facts.add(new PublicPage.Fact(w.get("rule"), publication.title() + "，" + publication.source()));
        return notice.data("w", w)
                .data("other", "?lang=" + language.other().tag())
                .data("today", day.today())
                .data("to", name)
                .data("published", publication.until().isPresent())
                .data("facts", facts)
                .render();
    }
}
