package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.xinheng.disclosure.Mirror;
import org.xinheng.disclosure.MirrorStore;

/** Mirrors as nodes of the graph. */
@ApplicationScoped
class Neo4jMirrorStore implements MirrorStore {
    private final Graph graph;
    private final Queries queries;

    Neo4jMirrorStore(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public void add(Mirror mirror) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", mirror.id());
        parameters.put("name", mirror.name());
        parameters.put("contact", mirror.contact());
        parameters.put("webhook", mirror.webhook().map(URI::toString).orElse(null));
        write("disclosure/add-mirror", parameters);
    }

    @Override
    public boolean remove(String id) {
        return !write("disclosure/remove-mirror", Map.of("id", id)).isEmpty();
    }

    @Override
    public List<Mirror> all() {
        return read("disclosure/mirrors", Map.of()).stream()
                .map(row -> mirror(row.get("mirror")))
                .toList();
    }

    @Override
    public Optional<Mirror> find(String id) {
        return read("disclosure/mirror", Map.of("id", id)).stream().findFirst().map(row -> mirror(row.get("mirror")));
    }

    @Override
    public Optional<String> digestAt(long number) {
        return read("disclosure/digest-at", Map.of("number", number)).stream()
                .findFirst()
                .map(row -> row.get("digest").asString());
    }

    @Override
    public void confirm(String id, long position, Optional<Boolean> digestMatches, Instant at) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("position", position);
        parameters.put("digestMatches", digestMatches.orElse(null));
        parameters.put("at", at.atOffset(ZoneOffset.UTC));
        write("disclosure/confirm", parameters);
    }

    @Override
    public Unconfirmed unconfirmed(long position) {
        Record row =
                read("disclosure/unconfirmed", Map.of("position", position)).get(0);
        return new Unconfirmed(
                row.get("deletions").asInt(),
                row.get("oldest").isNull()
                        ? Optional.empty()
                        : Optional.of(row.get("oldest").asLocalDate()));
    }

    @Override
    public List<Delivery> due(Instant now, long feedEnd, int most) {
        Map<String, Object> parameters = Map.of("now", now.atOffset(ZoneOffset.UTC), "end", feedEnd, "most", most);
        return read("disclosure/due-deliveries", parameters).stream()
                .map(row -> new Delivery(
                        mirror(row.get("mirror")), row.get("attempts").asInt()))
                .toList();
    }

    @Override
    public void attempted(String id, Attempt attempt) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("through", attempt.through().orElse(null));
        parameters.put("attempts", attempt.attempts());
        parameters.put("next", attempt.next().atOffset(ZoneOffset.UTC));
        write("disclosure/attempted", parameters);
    }

    private static Mirror mirror(Value node) {
        return new Mirror(
                node.get("id").asString(),
                node.get("name").asString(),
                node.get("contact").asString(),
                Optional.ofNullable(node.get("webhook").asString(null)).map(URI::create),
                node.get("position").asLong(),
                node.get("confirmedAt").isNull()
                        ? Optional.empty()
                        : Optional.of(Neo4jLedger.instant(node.get("confirmedAt"))),
                node.get("digestMatches").isNull()
                        ? Optional.empty()
                        : Optional.of(node.get("digestMatches").asBoolean()));
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
