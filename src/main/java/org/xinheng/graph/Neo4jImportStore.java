package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.exchange.load.FactKey;
import org.xinheng.exchange.load.Import;
import org.xinheng.exchange.load.ImportStore;
import org.xinheng.exchange.load.RefusedRow;
import org.xinheng.exchange.load.StoredFact;
import org.xinheng.graph.node.ImportNode;
import org.xinheng.graph.node.InspectionNode;
import org.xinheng.graph.node.PersonNode;
import org.xinheng.graph.node.RelationEdge;
import org.xinheng.graph.node.ViolationNode;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.SourceKey;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Entry;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Ledger.Stored;

/** Imports as nodes of the graph. What a refused row holds is concealed: it may be about people. */
@ApplicationScoped
class Neo4jImportStore implements ImportStore {
    private final Graph graph;
    private final Queries queries;
    private final PersonSeal seal;

    Neo4jImportStore(Graph graph, Queries queries, PersonSeal seal) {
        this.graph = graph;
        this.queries = queries;
        this.seal = seal;
    }

    @Override
    public void save(Entry entry, Import now, List<RefusedRow> refused) {
        ask(entry, "exchange/save-import", Map.of("id", now.id(), "properties", ImportNode.properties(now)));
        if (!refused.isEmpty()) {
            List<Map<String, Object>> rows =
                    refused.stream().map(row -> properties(now.id(), row)).toList();
            ask(entry, "exchange/refuse-rows", Map.of("rows", rows));
        }
    }

    private Map<String, Object> properties(String id, RefusedRow row) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("import", id);
        properties.put("line", row.line());
        properties.put("column", row.column());
        properties.put("value", seal.conceal(row.value()));
        properties.put("reason", row.reason());
        properties.put(
                "cells",
                seal.conceal(
                        Canonical.write(new Cells(new ArrayList<>(row.cells().keySet()), row.cells()))));
        return properties;
    }

    /** Cells with the order of their columns, which the canonical form does not keep. */
    record Cells(List<String> columns, Map<String, Object> values) {}

    private RefusedRow refusedRow(Value row) {
        Cells cells = Canonical.read(Cells.class, seal.reveal(row.get("cells").asString()));
        Map<String, Object> ordered = new LinkedHashMap<>();
        cells.columns().forEach(c -> ordered.put(c, cells.values().get(c)));
        return new RefusedRow(
                row.get("line").asLong(),
                row.get("column").asString(),
                seal.reveal(row.get("value").asString()),
                row.get("reason").asString(),
                ordered);
    }

    @Override
    public Optional<Import> find(String id) {
        return read("exchange/find-import", Map.of("id", id)).stream()
                .findFirst()
                .map(Neo4jImportStore::importOf);
    }

    @Override
    public List<Import> latest(Optional<String> actor, int most) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("actor", actor.orElse(null));
        parameters.put("most", most);
        return read("exchange/latest-imports", parameters).stream()
                .map(Neo4jImportStore::importOf)
                .toList();
    }

    @Override
    public List<Import> unfinished() {
        return read("exchange/unfinished-imports", Map.of()).stream()
                .map(Neo4jImportStore::importOf)
                .toList();
    }

    private static Import importOf(Record row) {
        return ImportNode.read(row.get("import").asMap());
    }

    @Override
    public List<RefusedRow> refused(String id, long afterLine, int most) {
        return read("exchange/refused-rows", Map.of("id", id, "after", afterLine, "most", most)).stream()
                .map(row -> refusedRow(row.get("row")))
                .toList();
    }

    @Override
    public void forget(int days) {
        Map<String, Object> parameters = Map.of("days", days);
        long deleted;
        do {
            deleted = graph.write(transaction -> transaction
                    .run(queries.text("exchange/forget-refused").withParameters(parameters))
                    .single()
                    .get("deleted")
                    .asLong());
        } while (deleted > 0);
        graph.write(transaction -> transaction
                .run(queries.text("exchange/forget-imports").withParameters(parameters))
                .consume());
    }

    @Override
    public List<Party> known(Entry entry, Collection<? extends Party> parties) {
        List<String> refs = parties.stream().map(Party::reference).toList();
        return ask(entry, "exchange/known-parties", Map.of("refs", refs)).stream()
                .map(row -> Party.parse(row.get("ref").asString()))
                .toList();
    }

    @Override
    public Map<SourceKey, PersonId> persons(Collection<SourceKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Map<String, String>> rows = keys.stream()
                .map(k -> Map.of("system", k.system(), "key", k.key()))
                .toList();
        Map<SourceKey, PersonId> found = new HashMap<>();
        read("exchange/persons-by-key", Map.of("keys", rows))
                .forEach(row -> found.putIfAbsent(
                        new SourceKey(
                                row.get("system").asString(), row.get("key").asString()),
                        PersonId.parse(row.get("id").asString())));
        return found;
    }

    @Override
    public Map<PersonId, SealedPerson> persons(Entry entry, Collection<PersonId> ids) {
        Map<PersonId, SealedPerson> found = new HashMap<>();
        ask(
                        entry,
                        "exchange/persons",
                        Map.of("ids", ids.stream().map(PersonId::text).toList()))
                .forEach(row -> {
                    SealedPerson person = PersonNode.read(row.get("person").asMap());
                    found.put(person.id(), person);
                });
        return found;
    }

    @Override
    public Map<RecordId, Stored<Relation>> relations(Entry entry, Collection<Relation> like) {
        List<Map<String, String>> rows = like.stream()
                .map(r -> Map.of("from", r.from().reference(), "to", r.to().reference(), "id", r.id().value()))
                .distinct()
                .toList();
        return stored(ask(entry, "exchange/relations", Map.of("rows", rows)), RelationEdge::read, Relation::id);
    }

    @Override
    public Map<RecordId, Stored<Violation>> violations(Entry entry, Collection<RecordId> ids) {
        return stored(ask(entry, "exchange/violations", texts(ids)), ViolationNode::read, Violation::id);
    }

    @Override
    public Map<RecordId, Stored<Inspection>> inspections(Entry entry, Collection<RecordId> ids) {
        return stored(ask(entry, "exchange/inspections", texts(ids)), InspectionNode::read, Inspection::id);
    }

    private static Map<String, Object> texts(Collection<RecordId> ids) {
        return Map.of("ids", ids.stream().map(RecordId::value).toList());
    }

    private static <T> Map<RecordId, Stored<T>> stored(
            List<Record> rows, Function<Map<String, Object>, T> reading, Function<T, RecordId> id) {
        Map<RecordId, Stored<T>> found = new HashMap<>();
        for (Record row : rows) {
            Map<String, Object> properties = row.get("record").asMap();
            T record = reading.apply(properties);
            found.put(id.apply(record), new Stored<>(record, withdrawn(properties)));
        }
        return found;
    }

    @Override
    public Map<FactKey, StoredFact> stored(Entry entry, Collection<FactChange> like) {
        Map<WholeFact, List<String>> keys = new EnumMap<>(WholeFact.class);
        like.forEach(fact -> WholeFact.of(fact).ifPresent(kind -> keys.computeIfAbsent(kind, k -> new ArrayList<>())
                .add(kind.key(fact))));
        Map<FactKey, StoredFact> found = new HashMap<>();
        keys.forEach(
                (kind, some) -> ask(entry, kind.some(), Map.of("keys", some)).forEach(row -> {
                    StoredFact stored = kind.read(row);
                    FactKey.of(stored.fact()).ifPresent(key -> found.put(key, stored));
                }));
        return found;
    }

    private static Optional<String> withdrawn(Map<String, Object> properties) {
        return Optional.ofNullable((String) properties.get("withdrawn"));
    }

    private List<Record> ask(Entry entry, String query, Map<String, Object> parameters) {
        return ((Neo4jEntry) entry).run(query, parameters);
    }

    private List<Record> read(String query, Map<String, Object> parameters) {
        return graph.read(transaction ->
                transaction.run(queries.text(query).withParameters(parameters)).list());
    }
}
