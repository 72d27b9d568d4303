package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.xinheng.code.SubjectId;
import org.xinheng.inspection.Offences;

/** Counts violations by subject and item in the graph. */
@ApplicationScoped
class Neo4jOffences implements Offences {
    private final Graph graph;
    private final Queries queries;

    Neo4jOffences(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public List<Offender> since(LocalDate day) {
        return graph.read(transaction -> transaction
                .run(queries.text("inspection/offenders").withParameters(Map.of("since", day)))
                .list(Neo4jOffences::offender));
    }

    private static Offender offender(Record row) {
        return new Offender(
                SubjectId.parse(row.get("subject").asString()),
                Optional.ofNullable(row.get("item").asString(null)),
                row.get("violations").asInt());
    }
}
