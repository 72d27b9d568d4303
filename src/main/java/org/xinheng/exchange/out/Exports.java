package org.xinheng.exchange.out;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.xinheng.access.Caller;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Uscc;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.load.FactStore;
import org.xinheng.exchange.load.GraphLine;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.registry.Person;
import org.xinheng.registry.Subject;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Population;
import org.xinheng.standing.Standing;
import org.xinheng.standing.SubjectNames;

/** Exports: the lists that a caller may see, and the whole graph. */
@ApplicationScoped
public class Exports {
    private static final int TOGETHER = 500;

    private final FactStore store;
    private final Population population;
    private final SubjectNames names;
    private final PersonSeal seal;
    private final BusinessDay day;

    /** Injected. */
    public Exports(FactStore store, Population population, SubjectNames names, PersonSeal seal, BusinessDay day) {
        this.store = store;
        this.population = population;
        this.names = names;
        this.seal = seal;
        this.day = day;
    }

    /**
     * Writes every fact as a line of NDJSON, sorted, so that equal graphs give equal bytes. An import takes it into an
     * empty graph unchanged, given the same key for persons.
     */
    public void graph(OutputStream output) throws IOException {
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        store.everyFact(stored -> {
            try {
                text.write(GraphLine.write(stored.fact(), stored.withdrawn()));
                text.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        text.flush();
    }

    /**
     * Writes the records of a kind that count and that a caller may see, in the columns of an import. Columns that begin
     * with an exclamation mark say more; an import passes over them. Persons are masked.
     */
    public void list(Kind kind, Caller caller, Table table) throws IOException {
        Predicate<FactChange> visible = fact -> isVisible(fact, caller);
        List<String> columns = new ArrayList<>(kind.fields());
        if (kind.hasAttributes()) {
            columns.addAll(attributes(kind, visible));
        }
        columns.addAll(more(kind));
        table.row(columns);
        List<FactChange> together = new ArrayList<>();
        store.everyCounting(kind, fact -> {
            if (visible.test(fact)) {
                together.add(fact);
                if (together.size() == TOGETHER) {
                    write(columns, together, table);
                }
            }
        });
        write(columns, together, table);
    }

    private List<String> attributes(Kind kind, Predicate<FactChange> visible) {
        Set<String> found = new TreeSet<>();
        store.everyCounting(kind, fact -> {
            if (visible.test(fact)) {
                Columns.of(fact).keySet().stream()
                        .filter(c -> c.startsWith("attributes."))
                        .forEach(found::add);
            }
        });
        return List.copyOf(found);
    }

    private static List<String> more(Kind kind) {
        return switch (kind) {
            case AREAS, DEPARTMENTS, ITEMS -> List.of();
            case SUBJECTS -> List.of("!id", "!tiers");
            case PERSONS -> List.of("!id");
            case RELATIONS, VIOLATIONS, INSPECTIONS -> List.of("!id", "!subjectName", "!subjectUscc");
        };
    }

    private void write(List<String> columns, List<FactChange> facts, Table table) {
        Map<SubjectId, Subject> subjects = names.subjects(facts.stream()
                .filter(f -> !(f instanceof FactChange.SubjectSaved))
                .flatMap(f -> f.dossier().stream())
                .distinct()
                .toList());
        try {
            for (FactChange fact : facts) {
                Map<String, String> cells = new LinkedHashMap<>(Columns.of(fact));
                cells.putAll(more(fact, subjects));
                table.row(columns.stream().map(c -> cells.getOrDefault(c, "")).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        facts.clear();
    }

    private Map<String, String> more(FactChange fact, Map<SubjectId, Subject> subjects) {
        Map<String, String> more = new LinkedHashMap<>();
        if (fact instanceof FactChange.SubjectSaved saved) {
            more.put("!id", saved.subject().id().text());
            more.put("!tiers", tiers(saved.subject().id()));
        } else if (fact instanceof FactChange.PersonSaved saved) {
            PersonId id = saved.sealed().id();
            more.put("!id", id.text());
            more.put("name", Person.masked(seal.open(saved.sealed()).name()));
            saved.sealed().key().ifPresent(k -> {
                more.put("key.system", k.system());
                more.put("key.key", k.key());
            });
        } else if (fact instanceof FactChange.RelationSaved saved) {
            more.put("!id", saved.relation().id().value());
        } else if (fact instanceof FactChange.ViolationSaved saved) {
            more.put("!id", saved.violation().id().value());
        } else if (fact instanceof FactChange.InspectionSaved saved) {
            more.put("!id", saved.inspection().id().value());
        }
        fact.dossier().map(subjects::get).ifPresent(subject -> {
            more.put("!subjectName", subject.name());
            subject.uscc().map(Uscc::value).ifPresent(u -> more.put("!subjectUscc", u));
        });
        return more;
    }

    private String tiers(SubjectId id) {
        LocalDate today = day.today();
        List<String> tiers = new ArrayList<>();
        population.find(id).map(Standing::timeline).flatMap(t -> t.on(today)).ifPresent(outcome -> {
            for (SchemeOutcome scheme : outcome.schemes()) {
                scheme.tier().ifPresent(tier -> tiers.add(tier.scheme() + ":" + tier.label()));
            }
        });
        return String.join("; ", tiers);
    }

    private boolean isVisible(FactChange fact, Caller caller) {
        Optional<String> area = Optional.empty();
        if (fact instanceof FactChange.SubjectSaved saved) {
            area = Optional.of(saved.subject().area());
        } else if (fact.dossier().isPresent()) {
            area = fact.dossier().flatMap(population::find).map(Standing::area);
            return area.isPresent() && population.catalogue().isWithin(area.get(), caller.areas());
        }
        return area.map(a -> population.catalogue().isWithin(a, caller.areas())).orElse(true);
    }
}
