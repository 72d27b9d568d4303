package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.xinheng.code.SubjectId;
import org.xinheng.standing.StandingHistory;

/** Standings as the graph keeps them, one behind the other. */
@ApplicationScoped
class Neo4jStandingHistory implements StandingHistory {
    /** Changes that are looked at for who moved lately. */
    private static final int LATEST_CHANGES = 5_000;

    private final Graph graph;
    private final Queries queries;

    Neo4jStandingHistory(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public List<Served> of(SubjectId id, int most) {
        return read("standing/history", Map.of("id", id.text(), "most", most));
    }

    @Override
    public List<Served> since(Instant moment, int most) {
        return read(
                "standing/moved",
                Map.of("since", moment.atOffset(ZoneOffset.UTC), "changes", LATEST_CHANGES, "most", most));
    }

    private List<Served> read(String query, Map<String, Object> parameters) {
        return graph.read(transaction ->
                transaction.run(queries.text(query).withParameters(parameters)).list(Neo4jStandingHistory::served));
    }

    private static Served served(Record row) {
        return new Served(
                row.get("seq").isNull()
                        ? Optional.empty()
                        : Optional.of(row.get("seq").asLong()),
                row.get("at").asOffsetDateTime().toInstant(),
                row.get("kind").asString(),
                DossierReader.standing(row.get("data")).orElseThrow(),
                DossierReader.standing(row.get("former")));
    }
}
