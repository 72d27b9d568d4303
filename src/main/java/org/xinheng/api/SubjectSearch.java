package org.xinheng.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.xinheng.access.PersonSeal;
import org.xinheng.access.Role;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Uscc;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.inspection.ScopeMatch;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;
import org.xinheng.standing.Standing;
import org.xinheng.standing.SubjectNames;
import org.xinheng.standing.table.Glance;

/**
 * Finds subjects: names by the graph's full-text index, everything else in memory, so that tiers are those of today.
 */
@ApplicationScoped
public class SubjectSearch {
    /** Names that the full-text index is asked for; beyond, the total is a lower bound. */
    private static final int MOST_HITS = 1_000;

    private static final Set<Role> MAY_ASK_FOR_PERSONS = EnumSet.of(Role.OFFICER, Role.REVIEWER, Role.AUDITOR);

    private final SubjectNames names;
    private final PersonSeal seal;
    private final Population population;
    private final BusinessDay day;

    /** Injected. */
    public SubjectSearch(SubjectNames names, PersonSeal seal, Population population, BusinessDay day) {
        this.names = names;
        this.seal = seal;
        this.population = population;
        this.day = day;
    }

    /** What is looked for; nulls let everything through. */
    record Filter(
            String q,
            String area,
            String kind,
            String tag,
            String tier,
            String item,
            String department,
            String person) {}

    SubjectPage find(CurrentCaller caller, Filter filter, String limitText, String cursor) {
        int limit = Parameters.number("limit", limitText, 1, 200, 50);
        int from = Parameters.number("cursor", cursor, 0, Integer.MAX_VALUE, 0);
        Predicate<Glance> glance = atAGlance(caller, filter);
        Optional<Predicate<Standing>> closer = closer(filter);
        Optional<List<SubjectId>> named = named(caller, filter);
        boolean all = named.map(ids -> ids.size() < MOST_HITS).orElse(true);
        List<SubjectId> hits = named.map(ids -> ids.stream()
                        .filter(id -> population
                                .find(id)
                                .filter(s -> glance.test(Glance.of(s)))
                                .filter(closer.orElse(s -> true))
                                .isPresent())
                        .toList())
                .orElseGet(() -> everybody(glance, closer));
        List<SubjectId> page = hits.stream().skip(from).limit(limit).toList();
        Optional<String> next =
                from + limit < hits.size() ? Optional.of(Integer.toString(from + limit)) : Optional.empty();
        return new SubjectPage(lines(page), new SubjectPage.Total(hits.size(), all ? "eq" : "gte"), next);
    }

    /** The subjects that a text, a person's name, or both mean; empty where neither is given. */
    private Optional<List<SubjectId>> named(CurrentCaller caller, Filter filter) {
        Optional<List<SubjectId>> byText = Optional.ofNullable(filter.q())
                .filter(q -> !q.isBlank())
                .map(q -> byText(Check.text("q", q, Check.NAME)));
        if (filter.person() == null) {
            return byText;
        }
        if (Collections.disjoint(caller.get().roles(), MAY_ASK_FOR_PERSONS)) {
            throw new RefusedException(RefusedException.Reason.NOT_ALLOWED, "asking for persons takes an officer");
        }
        List<SubjectId> related =
                names.ofName(seal.nameHash(Check.text("person", filter.person(), Check.NAME)), MOST_HITS);
        return Optional.of(
                byText.map(ids -> ids.stream().filter(related::contains).toList())
                        .orElse(related));
    }

    private List<SubjectId> byText(String text) {
        try {
            return List.of(population.seenAs(population.resolve(text)));
        } catch (RefusedException e) {
            return names.like(text, MOST_HITS).stream()
                    .map(population::seenAs)
                    .distinct()
                    .toList();
        }
    }

    /** All who are wanted, but those who are seen as another. */
    private List<SubjectId> everybody(Predicate<Glance> glance, Optional<Predicate<Standing>> closer) {
        List<SubjectId> hits = new ArrayList<>();
        if (closer.isPresent()) {
            population.table().forEach(glance, s -> {
                if (closer.get().test(s)) {
                    hits.add(s.subject());
                }
            });
        } else {
            population.table().forEachGlance(g -> {
                if (glance.test(g)) {
                    hits.add(g.subject());
                }
            });
        }
        hits.removeIf(id -> !population.seenAs(id).equals(id));
        return hits;
    }

    /** What a glance at everybody decides. */
    private Predicate<Glance> atAGlance(CurrentCaller caller, Filter filter) {
        Catalogue catalogue = population.catalogue();
        if (filter.area() != null) {
            Check.that(catalogue.area(filter.area()).isPresent(), "area", "names an area that is not known");
        }
        Predicate<Glance> isWithin = Glance.in(area -> caller.sees(area)
                && (filter.area() == null || catalogue.path(area).contains(filter.area())));
        Optional<SubjectKind> kind = Parameters.constant(SubjectKind.class, "kind", filter.kind());
        return glance -> (kind.isEmpty() || glance.kind() == kind.get()) && isWithin.test(glance);
    }

    /** What takes the whole standing; empty where the filter asks for nothing of it. */
    private Optional<Predicate<Standing>> closer(Filter filter) {
        LocalDate today = day.today();
        Catalogue catalogue = population.catalogue();
        List<Predicate<Standing>> wanted = new ArrayList<>();
        if (filter.tag() != null) {
            wanted.add(s ->
                    outcome(s, today).map(o -> o.tags().contains(filter.tag())).orElse(false));
        }
        if (filter.item() != null) {
            Item item = catalogue
                    .findItem(filter.item())
                    .orElseThrow(() -> new InvalidFieldException("item", "names an item that is not known"));
            wanted.add(s -> ScopeMatch.applies(item, s, tags(s, today)));
        }
        if (filter.department() != null) {
            Check.that(
                    catalogue.department(filter.department()).isPresent(),
                    "department",
                    "names a department that is not known");
            List<Item> led = catalogue.items().stream()
                    .filter(i -> i.leads().contains(filter.department()))
                    .toList();
            wanted.add(s -> led.stream().anyMatch(i -> ScopeMatch.applies(i, s, tags(s, today))));
        }
        if (filter.tier() != null) {
            int colon = filter.tier().indexOf(':');
            if (colon < 1) {
                throw new InvalidFieldException("tier", "must be scheme:label, as in comprehensive:D");
            }
            String scheme = filter.tier().substring(0, colon);
            String label = filter.tier().substring(colon + 1);
            wanted.add(s -> outcome(s, today)
                    .flatMap(o -> o.scheme(scheme))
                    .flatMap(SchemeOutcome::tier)
                    .map(t -> t.label().equals(label))
                    .orElse(false));
        }
        return wanted.stream().reduce(Predicate::and);
    }

    private List<SubjectPage.Line> lines(List<SubjectId> ids) {
        Map<SubjectId, Subject> subjects = names.subjects(ids);
        LocalDate today = day.today();
        return ids.stream()
                .filter(subjects::containsKey)
                .map(id -> {
                    Subject s = subjects.get(id);
                    return new SubjectPage.Line(
                            id.text(),
                            s.name(),
                            s.kind(),
                            s.uscc().map(Uscc::value),
                            s.area(),
                            s.status(),
                            tiers(population.standing(id), today));
                })
                .toList();
    }

    static List<Tier> tiers(Standing standing, LocalDate on) {
        return outcome(standing, on).map(Outcome::schemes).orElse(List.of()).stream()
                .flatMap(s -> s.tier().stream())
                .toList();
    }

    private static Set<String> tags(Standing standing, LocalDate on) {
        return outcome(standing, on).<Set<String>>map(Outcome::tags).orElse(Set.of());
    }

    private static Optional<Outcome> outcome(Standing standing, LocalDate on) {
        return standing.timeline().on(on);
    }
}
