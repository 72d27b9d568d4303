package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.neo4j.driver.Value;
import org.xinheng.code.Party;
import org.xinheng.code.SubjectId;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.load.FactStore;
import org.xinheng.exchange.load.StoredFact;
import org.xinheng.graph.node.CatalogueNodes;
import org.xinheng.graph.node.InspectionNode;
import org.xinheng.graph.node.PersonNode;
import org.xinheng.graph.node.RelationEdge;
import org.xinheng.graph.node.SubjectNode;
import org.xinheng.graph.node.ViolationNode;
import org.xinheng.record.MeasureCase;
import org.xinheng.record.Proceeding;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.FactChange;

/** Facts read from the graph's nodes and relationships, streamed. */
@ApplicationScoped
class Neo4jFactStore implements FactStore {
    private final Graph graph;
    private final Queries queries;

    Neo4jFactStore(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public void everyFact(Consumer<StoredFact> reader) {
        for (Kind kind : Kind.values()) {
            if (kind == Kind.AREAS || kind == Kind.DEPARTMENTS) {
                fromTheTop(kind).forEach(reader);
                continue;
            }
            every(kind, reader);
            if (kind == Kind.SUBJECTS) {
                memberships(reader);
            } else if (kind == Kind.VIOLATIONS) {
                proceedings(reader);
            }
        }
        for (WholeFact kind : WholeFact.values()) {
            graph.stream(queries.text(kind.every()), Map.of(), row -> {
                StoredFact stored = kind.read(row);
                if (!isDerived(stored.fact())) {
                    reader.accept(stored);
                }
            });
        }
    }

    /** A link about which nothing was decided follows from the facts. */
    private static boolean isDerived(FactChange fact) {
        return fact instanceof FactChange.MeasureDecided measure
                && measure.link().decided().equals(MeasureCase.NONE);
    }

    @Override
    public void everyCounting(Kind kind, Consumer<FactChange> reader) {
        every(kind, stored -> {
            if (stored.withdrawn().isEmpty()) {
                reader.accept(stored.fact());
            }
        });
    }

    /** What stands above before what stands below. */
    private List<StoredFact> fromTheTop(Kind kind) {
        Map<String, StoredFact> waiting = new LinkedHashMap<>();
        every(kind, stored -> waiting.put(code(stored.fact()), stored));
        List<StoredFact> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Map.Entry<String, StoredFact>> ready = waiting.entrySet().stream()
                    .filter(e -> parent(e.getValue().fact())
                            .filter(waiting::containsKey)
                            .isEmpty())
                    .toList();
            // A circle would wait for ever; it is written as it is.
            List<Map.Entry<String, StoredFact>> next = ready.isEmpty() ? List.copyOf(waiting.entrySet()) : ready;
            next.forEach(e -> ordered.add(e.getValue()));
            next.forEach(e -> waiting.remove(e.getKey()));
        }
        return ordered;
    }

    private static String code(FactChange fact) {
        return fact instanceof FactChange.AreaSaved saved
                ? saved.area().code()
                : ((FactChange.DepartmentSaved) fact).department().code();
    }

    private static Optional<String> parent(FactChange fact) {
        return fact instanceof FactChange.AreaSaved saved
                ? saved.area().parent()
                : ((FactChange.DepartmentSaved) fact).department().parent();
    }

    private void every(Kind kind, Consumer<StoredFact> reader) {
        String name = kind.address().substring(0, kind.address().length() - 1);
        graph.stream(queries.text("exchange/every-" + name), Map.of(), row -> {
            Map<String, Object> properties = row.get("record").asMap();
            reader.accept(
                    new StoredFact(fact(kind, properties), Optional.ofNullable((String) properties.get("withdrawn"))));
        });
    }

    private static FactChange fact(Kind kind, Map<String, Object> properties) {
        return switch (kind) {
            case AREAS -> new FactChange.AreaSaved(CatalogueNodes.area(properties));
            case DEPARTMENTS -> new FactChange.DepartmentSaved(CatalogueNodes.department(properties));
            case ITEMS -> new FactChange.ItemSaved(CatalogueNodes.item(properties));
            case SUBJECTS -> new FactChange.SubjectSaved(SubjectNode.read(properties));
            case PERSONS -> new FactChange.PersonSaved(PersonNode.read(properties));
            case RELATIONS -> new FactChange.RelationSaved(RelationEdge.read(properties));
            case VIOLATIONS -> new FactChange.ViolationSaved(ViolationNode.read(properties));
            case INSPECTIONS -> new FactChange.InspectionSaved(InspectionNode.read(properties));
        };
    }

    private void memberships(Consumer<StoredFact> reader) {
        graph.stream(
                queries.text("exchange/every-membership"),
                Map.of(),
                row -> reader.accept(new StoredFact(
                        new FactChange.MembershipSaved(
                                SubjectId.parse(row.get("subject").asString()),
                                row.get("items").asList(Value::asString)),
                        Optional.empty())));
    }

    private void proceedings(Consumer<StoredFact> reader) {
        graph.stream(
                queries.text("exchange/every-proceeding"),
                Map.of(),
                row -> reader.accept(new StoredFact(
                        new FactChange.ProceedingSaved(
                                Party.parse(row.get("party").asString()),
                                Canonical.read(Proceeding.class, row.get("data").asString())),
                        Optional.empty())));
    }
}
