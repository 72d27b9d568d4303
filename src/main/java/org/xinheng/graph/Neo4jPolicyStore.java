package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.xinheng.standing.PolicyStore;

/** Policies as nodes of the graph. */
@ApplicationScoped
class Neo4jPolicyStore implements PolicyStore {
    private final Graph graph;
    private final Queries queries;

    Neo4jPolicyStore(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public Optional<String> find(String version) {
        return read("policy/find", Map.of("version", version)).stream()
                .findFirst()
                .map(row -> row.get("text").asString());
    }

    @Override
    public String add(String version, String text, String by) {
        return write("policy/add", Map.of("version", version, "text", text, "by", by))
                .get(0)
                .get("text")
                .asString();
    }

    @Override
    public List<Kept> all() {
        return read("policy/all", Map.of()).stream()
                .map(row -> new Kept(
                        row.get("version").asString(), row.get("by").asString(), Neo4jLedger.instant(row.get("at"))))
                .toList();
    }

    @Override
    public Optional<String> cutoffs(String run) {
        return read("policy/cutoffs", Map.of("run", run)).stream().findFirst().map(row -> row.get("data")
                .asString());
    }

    @Override
    public void addCutoffs(String run, String cutoffs) {
        write("policy/add-cutoffs", Map.of("run", run, "data", cutoffs));
    }

    @Override
    public Optional<String> inForce() {
        return read("policy/in-force", Map.of()).stream().findFirst().map(row -> row.get("key")
                .asString());
    }

    @Override
    public void putInForce(String key) {
        write("policy/put-in-force", Map.of("key", key));
    }

    private List<Record> read(String query, Map<String, Object> parameters) {
        return graph.read(transaction ->
                transaction.run(queries.text(query).withParameters(parameters)).list());
    }

    private List<Record> write(String query, Map<String, Object> parameters) {
        return graph.write(transaction ->
                transaction.run(queries.text(query).withParameters(parameters)).list());
    }
}
