package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.xinheng.exchange.mapping.MappingStore;

/** Mappings as nodes of the graph. */
@ApplicationScoped
class Neo4jMappingStore implements MappingStore {
    private final Graph graph;
    private final Queries queries;

    Neo4jMappingStore(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        read("exchange/mappings", Map.of())
                .forEach(row ->
                        all.put(row.get("name").asString(), row.get("text").asString()));
        return all;
    }

    @Override
    public Optional<String> find(String name) {
        return read("exchange/find-mapping", Map.of("name", name)).stream()
                .findFirst()
                .map(row -> row.get("text").asString());
    }

    @Override
    public void save(String name, String text, String actor) {
        Map<String, Object> parameters = Map.of("name", name, "text", text, "actor", actor);
        graph.write(transaction -> transaction
                .run(queries.text("exchange/save-mapping").withParameters(parameters))
                .consume());
    }

    private List<Record> read(String query, Map<String, Object> parameters) {
        return graph.read(transaction ->
                transaction.run(queries.text(query).withParameters(parameters)).list());
    }
}
