package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Numbering;
import org.xinheng.standing.Standing;
import org.xinheng.standing.archive.ArchiveStore;
import org.xinheng.standing.archive.ArchivedChange;

/** The archive's view of Neo4j. */
@ApplicationScoped
class Neo4jArchiveStore implements ArchiveStore {
    private final Graph graph;
    private final Queries queries;

    Neo4jArchiveStore(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public End end() {
        return graph.read(transaction -> run(transaction, "archive/end", Map.of()).stream()
                .findFirst()
                .map(row -> new End(row.get("number").asLong(), row.get("hash").asString()))
                .orElse(new End(0, Numbering.GENESIS)));
    }

    @Override
    public List<ArchivedChange> changes(long since, int most) {
        return graph.read(
                transaction -> run(transaction, "archive/changes", Map.of("since", since, "most", most)).stream()
                        .map(Neo4jArchiveStore::change)
                        .toList());
    }

    @Override
    public void replay(List<ArchivedChange> changes) {
        graph.writeMany(transaction -> {
            changes.forEach(change -> make(transaction, change));
            ArchivedChange last = changes.get(changes.size() - 1);
            run(transaction, "archive/begin", Map.of("genesis", Numbering.GENESIS));
            run(
                    transaction,
                    "keeper/number",
                    Map.of(
                            "last",
                            last.number(),
                            "hash",
                            last.hash(),
                            "rows",
                            changes.stream()
                                    .map(c -> Map.of("id", c.id(), "seq", c.number(), "hash", c.hash()))
                                    .toList()));
            return null;
        });
    }

    private void make(SimpleQueryRunner transaction, ArchivedChange change) {
        if (run(transaction, "archive/has", Map.of("id", change.id()))
                .get(0)
                .get("has")
                .asBoolean()) {
            return;
        }
        List<FactChange> facts = Canonical.readList(FactChange.class, change.payload());
        new FactWriter(queries).write(transaction, facts);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", change.id());
        parameters.put("kind", change.kind());
        parameters.put("actor", change.actor());
        parameters.put("at", change.at().atZone(ZoneOffset.UTC));
        parameters.put("payload", change.payload());
        parameters.put("touched", change.rest().touched());
        parameters.put("idempotencyKey", change.rest().idempotencyKey().orElse(null));
        parameters.put("fingerprint", change.rest().fingerprint().orElse(null));
        run(transaction, "archive/append", parameters);
        new Neo4jEntry(transaction, queries)
                .follow(change.id(), facts, change.rest().standings());
        for (FactChange fact : facts) {
            if (fact instanceof FactChange.PolicyActivated activated) {
                run(transaction, "policy/put-in-force", Map.of("key", activated.rules()));
            }
        }
    }

    private static ArchivedChange change(Record row) {
        return new ArchivedChange(
                row.get("seq").asLong(),
                row.get("id").asString(),
                row.get("kind").asString(),
                row.get("actor").asString(),
                Neo4jLedger.instant(row.get("at")),
                row.get("payload").asString(),
                row.get("hash").asString(),
                new ArchivedChange.Rest(
                        row.get("touched").asList(Value::asString),
                        row.get("standings").asList(v -> Canonical.read(Standing.class, v.asString())),
                        Optional.ofNullable(row.get("key").asString(null)),
                        Optional.ofNullable(row.get("fingerprint").asString(null))));
    }

    private List<Record> run(SimpleQueryRunner transaction, String query, Map<String, Object> parameters) {
        return transaction.run(queries.text(query).withParameters(parameters)).list();
    }
}
