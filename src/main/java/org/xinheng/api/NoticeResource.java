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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.Measure;
import org.xinheng.policy.Policy;
import org.xinheng.policy.Source;
import org.xinheng.record.Violation;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;

/** The notice that is served together with a decision (两书同达): what will be published, and the guide to repair. */
@Path("/api/v1/violations/{id}/notice")
@Tag(name = "disclosure")
public class NoticeResource {
    private final Ledger ledger;
    private final ProceedingViews views;
    private final PublicWords words;
    private final Population population;
    private final CurrentCaller caller;
    private final Rules rules;
    private final BusinessDay day;
    private final Template notice;

    /** Injected. */
    public NoticeResource(
            Ledger ledger,
            ProceedingViews views,
            PublicWords words,
            Population population,
            CurrentCaller caller,
            Rules rules,
            BusinessDay day,
            @Location("public/notice.html") Template notice) {
        this.ledger = ledger;
        this.views = views;
        this.words = words;
        this.population = population;
        this.caller = caller;
        this.rules = rules;
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
        return notice.data("w", w)
                .data("other", "?lang=" + language.other().tag())
                .data("today", day.today())
                .data("to", name)
                .data("published", publication.until().isPresent())
                .data("title", w.getOrDefault("noticeTitle." + violation.kind(), w.get("noticeTitle")))
                .data("facts", facts(violation, publication, w))
                .data("measures", measures(violation))
                .render();
    }

    private List<PublicPage.Fact> facts(Violation violation, PublicationView publication, Map<String, String> w) {
        PublicPage page = new PublicPage(w, population.catalogue());
        List<PublicPage.Fact> facts = new ArrayList<>();
        facts.add(new PublicPage.Fact(w.get("documentNumber"), violation.number()));
        facts.add(new PublicPage.Fact(w.get("department"), page.department(violation.department())));
        violation
                .listType()
                .ifPresent(list -> facts.add(new PublicPage.Fact(w.get("listType"), w.get("list." + list))));
        facts.add(new PublicPage.Fact(w.get("behaviour"), violation.behaviour()));
        page.penalties(violation.penaltyTypes())
                .ifPresent(penalties -> facts.add(new PublicPage.Fact(w.get("penalties"), penalties)));
        facts.add(new PublicPage.Fact(w.get("decidedOn"), violation.decidedOn().toString()));
        publication.until().ifPresent(d -> facts.add(new PublicPage.Fact(w.get("until"), d.toString())));
        facts.add(new PublicPage.Fact(
                w.get("repairFrom"),
                publication.repairFrom().map(Object::toString).orElse(w.get("neverRepaired"))));
        facts.add(new PublicPage.Fact(w.get("rule"), publication.title() + "，" + publication.source()));
        return facts;
    }

    /** The measures that the record may bring parties that are tied to this one, each with its basis. */
    private List<PublicPage.Fact> measures(Violation violation) {
        Policy policy = rules.active().policy();
        return policy.linking().rules().stream()
                .filter(rule -> rule.enabled()
                        && rule.cause().map(c -> c.matches(violation)).orElse(false))
                .map(rule -> new PublicPage.Fact(
                        policy.measure(rule.measure()).map(Measure::title).orElse(rule.measure()),
                        Optional.ofNullable(policy.sources().get(rule.source()))
                                .map(Source::citation)
                                .orElse(Source.ILLUSTRATIVE)))
                .distinct()
                .toList();
    }
}
