package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.graph.node.CatalogueNodes;
import org.xinheng.graph.node.InspectionNode;
import org.xinheng.graph.node.RelationEdge;
import org.xinheng.graph.node.ViolationNode;
import org.xinheng.record.IdentityCase;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.record.Violation;
import org.xinheng.registry.Area;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.registry.Relation;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Entry;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Held;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.NumberedChange;
import org.xinheng.standing.Numbering;
import org.xinheng.standing.Standing;

/** The ledger on Neo4j. */
@ApplicationScoped
class Neo4jLedger implements Ledger {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Graph graph;
    private final Queries queries;

    Neo4jLedger(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public <T> T write(Function<Entry, T> work) {
        return insisting(() -> graph.write(transaction -> work.apply(new Neo4jEntry(transaction, queries))));
    }

    @Override
    public <T> T writeMany(Function<Entry, T> work) {
        return insisting(() -> graph.writeMany(transaction -> work.apply(new Neo4jEntry(transaction, queries))));
    }

    private static <T> T insisting(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (GraphConflictException e) {
            // Two callers created the same thing at once: the second now finds it there.
            return again(attempt);
        }
    }

    private static <T> T again(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (GraphConflictException e) {
            throw new RefusedException(
                    RefusedException.Reason.CONFLICT, "a name or code in it belongs to something else already");
        }
    }

    @Override
    public Optional<Held> find(SubjectId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<SubjectId, Held> find(Collection<SubjectId> ids) {
        return DossierReader.readAll(
                ids.stream().map(SubjectId::text).toList(), some -> read("standing/dossiers", Map.of("ids", some)));
    }

    @Override
    public Optional<Stored<Violation>> violation(RecordId id) {
        return record("standing/violation", id, ViolationNode::read);
    }

    @Override
    public Optional<Link> link(RecordId id) {
        return read("standing/link", Map.of("id", id.value())).stream()
                .findFirst()
                .map(Neo4jLedger::link);
    }

    @Override
    public List<Link> measures(boolean waiting, String after, int most) {
        return read("registry/measures", Map.of("waiting", waiting, "after", after, "most", most)).stream()
                .map(Neo4jLedger::link)
                .toList();
    }

    @Override
    public List<Link> linksOf(Party party) {
        return read("registry/links", Map.of("ref", party.reference())).stream()
                .map(Neo4jLedger::link)
                .toList();
    }

    @Override
    public List<IdentityCase> identities(Optional<IdentityCase.State> state, int most) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("state", state.map(Enum::name).orElse(null));
        parameters.put("most", most);
        return read("registry/identities", parameters).stream()
                .map(row -> Canonical.read(IdentityCase.class, row.get("data").asString()))
                .toList();
    }

    private static Link link(Record row) {
        return Canonical.read(Link.class, row.get("link").asString());
    }

    @Override
    public Optional<Stored<Inspection>> inspection(RecordId id) {
        return record("standing/inspection", id, InspectionNode::read);
    }

    private <T> Optional<Stored<T>> record(String query, RecordId id, Function<Map<String, Object>, T> reading) {
        return read(query, Map.of("id", id.value())).stream().findFirst().map(row -> {
            Map<String, Object> properties = row.get("record").asMap();
            return new Stored<>(reading.apply(properties), Optional.ofNullable((String) properties.get("withdrawn")));
        });
    }

    @Override
    public Catalogue catalogue() {
        Record row = read("standing/catalogue", Map.of()).get(0);
        return new Catalogue(
                row.get("version").asLong(),
                row.get("areas").asList(v -> CatalogueNodes.area(v.asMap())),
                row.get("departments").asList(v -> CatalogueNodes.department(v.asMap())),
                row.get("items").asList(v -> CatalogueNodes.item(v.asMap())));
    }

    @Override
    public void eachStanding(String rules, BiConsumer<Standing, List<String>> reader) {
        graph.stream(
                queries.text("standing/each-standing"),
                Map.of("rules", rules),
                row -> reader.accept(
                        Canonical.read(Standing.class, row.get("standing").asString()),
                        row.get("names").asList(Value::asString)));
    }

    @Override
    public void eachRelation(Consumer<Relation> reader) {
        graph.stream(
                queries.text("standing/each-relation"),
                Map.of(),
                row -> reader.accept(RelationEdge.read(row.get("relation").asMap())));
    }

    @Override
    public void eachViolation(Consumer<Violation> reader) {
        graph.stream(
                queries.text("standing/each-violation"),
                Map.of(),
                row -> reader.accept(ViolationNode.read(row.get("violation").asMap())));
    }

    @Override
    public List<RecordId> shielded() {
        return read("standing/shielded", Map.of()).stream()
                .map(row -> new RecordId(row.get("id").asString()))
                .toList();
    }

    @Override
    public void eachDossier(Consumer<Dossier> reader) {
        graph.stream(queries.text("standing/each-dossier"), Map.of(), row -> {
            Dossier dossier = DossierReader.dossier(row);
            // Few subjects are more than one; those are read by themselves.
            reader.accept(
                    DossierReader.others(row).isEmpty()
                            ? dossier
                            : find(dossier.subject().id()).map(Held::dossier).orElse(dossier));
        });
    }

    @Override
    public List<NumberedChange> changes(long since, int most) {
        return read("standing/changes", Map.of("since", since, "most", most)).stream()
                .map(Neo4jLedger::change)
                .toList();
    }

    @Override
    public long lastNumber() {
        return read("standing/last-number", Map.of()).get(0).get("seq").asLong();
    }

    @Override
    public Optional<String> hashAt(long number) {
        if (number == 0) {
            return Optional.of(Numbering.GENESIS);
        }
        // As a write, so that a cluster's leader answers.
        return graph
                .write(transaction -> transaction
                        .run(queries.text("standing/hash-at").withParameters(Map.of("number", number)))
                        .list())
                .stream()
                .findFirst()
                .map(row -> row.get("hash").asString());
    }

    @Override
    public OptionalLong numberOf(String change) {
        Record row = read("standing/number-of", Map.of("id", change)).stream()
                .findFirst()
                .orElseThrow(() -> new InvalidFieldException("X-Change", "is not the identifier of a change"));
        return row.get("seq").isNull()
                ? OptionalLong.empty()
                : OptionalLong.of(row.get("seq").asLong());
    }

    @Override
    public Catalogue catalogueAt(Moment moment) {
        Map<String, Area> areas = new HashMap<>();
        Map<String, Department> departments = new HashMap<>();
        Map<String, Item> items = new HashMap<>();
        List<Record> rows = read("standing/catalogue-known", moment(moment));
        for (Record row : rows) {
            for (FactChange fact :
                    Canonical.readList(FactChange.class, row.get("payload").asString())) {
                if (fact instanceof FactChange.AreaSaved saved) {
                    areas.put(saved.area().code(), saved.area());
                } else if (fact instanceof FactChange.DepartmentSaved saved) {
                    departments.put(saved.department().code(), saved.department());
                } else if (fact instanceof FactChange.ItemSaved saved) {
                    items.put(saved.item().code(), saved.item());
                }
            }
        }
        return new Catalogue(rows.size(), areas.values(), departments.values(), items.values());
    }

    @Override
    public Optional<Held> knownAt(SubjectId id, Moment moment) {
        Map<String, Object> parameters = moment(moment);
        parameters.put("id", id.text());
        return read("standing/known", parameters).stream().findFirst().flatMap(row -> {
            Replay replay = new Replay(id);
            row.get("payloads").asList(Value::asString).forEach(replay::read);
            List<Dossier> others = replay.others().stream()
                    .flatMap(other -> knownAt(other, moment).stream())
                    .map(Held::dossier)
                    .toList();
            return replay.dossier().map(d -> new Held(d, DossierReader.standing(row.get("standing"))).with(others));
        });
    }

    /** Both as parameters; the one that is not asked for lets everything through. */
    private static Map<String, Object> moment(Moment moment) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("number", moment instanceof Moment.Number number ? number.value() : Long.MAX_VALUE);
        Instant at = moment instanceof Moment.At instant ? instant.value() : END;
        parameters.put("at", at.atOffset(ZoneOffset.UTC));
        return parameters;
    }

    private static NumberedChange change(Record row) {
        return new NumberedChange(
                row.get("seq").asLong(),
                row.get("id").asString(),
                row.get("kind").asString(),
                row.get("actor").asString(),
                instant(row.get("at")),
                row.get("payload").asString(),
                row.get("hash").asString(),
                row.get("touched").asList(v -> SubjectId.parse(v.asString())),
                row.get("standings").asList(v -> Canonical.read(Standing.class, v.asString())));
    }

    static Instant instant(Value dateTime) {
        return dateTime.asZonedDateTime().toInstant();
    }

    private List<Record> read(String query, Map<String, Object> parameters) {
        return graph.read(transaction ->
                transaction.run(queries.text(query).withParameters(parameters)).list());
    }
}
