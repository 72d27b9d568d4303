package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
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
        return graph.read(transaction ->
                transaction.run(queries.text("policy/find").withParameters(Map.of("version", version))).stream()
                        .findFirst()
                        .map(row -> row.get("text").asString()));
    }

    @Override
    public String add(String version, String text) {
        return graph.write(transaction -> transaction
                .run(queries.text("policy/add").withParameters(Map.of("version", version, "text", text)))
                .single()
                .get("text")
                .asString());
    }
}
