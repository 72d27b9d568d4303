package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.disclosure.ProceedingStore;
import org.xinheng.record.Proceeding;
import org.xinheng.standing.Canonical;

/** Procedures as nodes of the graph. */
@ApplicationScoped
class Neo4jProceedingStore implements ProceedingStore {
    private final Graph graph;
    private final Queries queries;

    Neo4jProceedingStore(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public Optional<Filed> find(RecordId id) {
        return read("disclosure/proceeding", Map.of("id", id.value())).stream()
                .findFirst()
                .map(Neo4jProceedingStore::filed);
    }

    @Override
    public List<Proceeding> ofRecord(RecordId record) {
        return read("disclosure/of-record", Map.of("record", record.value())).stream()
                .map(Neo4jProceedingStore::proceeding)
                .toList();
    }

    @Override
    public List<Filed> pending(int skip, int most) {
        return read("disclosure/pending", Map.of("skip", skip, "most", most)).stream()
                .map(Neo4jProceedingStore::filed)
                .toList();
    }

    private static Filed filed(Record row) {
        return new Filed(proceeding(row), Party.parse(row.get("party").asString()));
    }

    private static Proceeding proceeding(Record row) {
        return Canonical.read(Proceeding.class, row.get("data").asString());
    }

    private List<Record> read(String query, Map<String, Object> parameters) {
        return graph.read(transaction ->
                transaction.run(queries.text(query).withParameters(parameters)).list());
    }
}
