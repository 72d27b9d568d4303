package org.xinheng.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.xinheng.code.Check;
import org.xinheng.code.SubjectId;
import org.xinheng.record.task.Bundle;
import org.xinheng.record.task.Guide;
import org.xinheng.registry.Catalogue;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;
import org.xinheng.standing.Request;
import org.xinheng.standing.Standing;
import org.xinheng.standing.Written;

/** Compliance guides per trade (一业一册), and the bundles of items that are checked together (一业一查). */
@ApplicationScoped
public class Guides {
    private final PaperDesk desk;
    private final Papers papers;
    private final Population population;
    private final BusinessDay day;

    /** Injected. */
    public Guides(PaperDesk desk, Papers papers, Population population, BusinessDay day) {
        this.desk = desk;
        this.papers = papers;
        this.population = population;
        this.day = day;
    }

    /** Adds a guide or puts a later edition in its place. */
    public Written save(Request request, Guide guide) {
        items(guide.items());
        return desk.write(request, entry -> {
            entry.paper(Guide.class, guide.code())
                    .filter(known -> !known.equals(guide))
                    .ifPresent(known -> Check.that(
                            guide.edition() > known.edition(), "edition", "must be above " + known.edition()));
            return entry.paper(Guide.class, guide.code()).filter(guide::equals).isPresent()
                    ? List.of()
                    : List.of(guide);
        });
    }

    /** Adds or corrects a bundle. */
    public Written save(Request request, Bundle bundle) {
        Check.that(
                population.catalogue().department(bundle.lead()).isPresent(),
                "lead",
                "names a department that is not known");
        items(bundle.items());
        return desk.saveOwn(request, Bundle.class, bundle, Bundle::lead);
    }

    /** All guides. */
    public List<Guide> guides() {
        return papers.all(Guide.class, Papers.Filter.ALL);
    }

    /** All bundles. */
    public List<Bundle> bundles() {
        return papers.all(Bundle.class, Papers.Filter.ALL);
    }

    /** The bundle of a code; refused as unknown when there is none. */
    public Bundle bundle(String code) {
        return papers.find(Bundle.class, code).orElseThrow(() -> PaperDesk.unknown(Bundle.class, code));
    }

    /** The guides of a subject's trade, by its kind, industry and the labels that it bears today. */
    public List<Guide> of(SubjectId subject) {
        Standing standing = population.standing(subject);
        Set<String> tags = standing.timeline()
                .on(day.today())
                .<Set<String>>map(o -> o.tags())
                .orElse(Set.of());
        return guides().stream()
                .filter(g -> ScopeMatch.fits(g.scope(), standing, tags))
                .toList();
    }

    private void items(List<String> codes) {
        Catalogue catalogue = population.catalogue();
        codes.forEach(
                code -> Check.that(catalogue.findItem(code).isPresent(), "items", "names an item that is not known"));
    }
}
