package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.xinheng.code.SubjectId;
import org.xinheng.standing.Activation;
import org.xinheng.standing.ActivationStore;

/** Activations as nodes of the graph. */
@ApplicationScoped
class Neo4jActivationStore implements ActivationStore {
    private final Graph graph;
    private final Queries queries;

    Neo4jActivationStore(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public void propose(Activation activation) {
        write(
                "policy/propose",
                Map.of(
                        "id", activation.id(),
                        "version", activation.version(),
                        "from", activation.from().toString(),
                        "by", activation.proposedBy()));
    }

    @Override
    public List<Activation> of(String version) {
        return read("policy/activations", Map.of("version", version)).stream()
                .map(Neo4jActivationStore::activation)
                .toList();
    }

    @Override
    public Optional<Activation> running() {
        return read("policy/running", Map.of()).stream().findFirst().map(Neo4jActivationStore::activation);
    }

    @Override
    public boolean approve(String id, String by) {
        return !write("policy/approve", Map.of("id", id, "by", by)).isEmpty();
    }

    @Override
    public boolean cancel(String id) {
        return !write("policy/cancel", Map.of("id", id)).isEmpty();
    }

    @Override
    public void begin(String id, String rules) {
        write("policy/begin", Map.of("id", id, "rules", rules));
    }

    @Override
    public List<SubjectId> next(String id, int most) {
        return subjects("policy/next", Map.of("id", id, "most", most));
    }

    @Override
    public List<SubjectId> stale(String rules, int most) {
        return subjects("policy/stale", Map.of("rules", rules, "most", most));
    }

    @Override
    public int sweep(int most) {
        return write("policy/sweep", Map.of("most", most)).get(0).get("swept").asInt();
    }

    private List<SubjectId> subjects(String query, Map<String, Object> parameters) {
        return read(query, parameters).stream()
                .map(row -> SubjectId.parse(row.get("id").asString()))
                .toList();
    }

    private static Activation activation(Record row) {
        return new Activation(
                row.get("id").asString(),
                row.get("version").asString(),
                LocalDate.parse(row.get("from").asString()),
                Activation.State.valueOf(row.get("state").asString()),
                row.get("proposedBy").asString(),
                Optional.ofNullable(row.get("approvedBy").asString(null)),
                Optional.ofNullable(row.get("rules").asString(null)),
                row.get("staged").asLong(),
                Neo4jLedger.instant(row.get("proposedAt")));
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
