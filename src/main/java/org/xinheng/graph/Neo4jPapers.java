package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Record;
import org.xinheng.code.SubjectId;
import org.xinheng.graph.node.TaskPaperNode;
import org.xinheng.inspection.Papers;
import org.xinheng.record.task.TaskPaper;

/** Papers of inspection work as nodes of the graph. */
@ApplicationScoped
class Neo4jPapers implements Papers {
    private final Graph graph;
    private final Queries queries;

    Neo4jPapers(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public <T extends TaskPaper> Optional<T> find(Class<T> type, String id) {
        return run("inspection/paper", Map.of("key", TaskPaperNode.key(type, id))).stream()
                .findFirst()
                .map(row -> TaskPaperNode.read(type, row.get("data").asString()));
    }

    @Override
    public <T extends TaskPaper> List<T> list(Class<T> type, Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", TaskPaper.kind(type));
        parameters.put("after", filter.after());
        parameters.put("most", filter.most());
        parameters.put("year", filter.year().orElse(null));
        parameters.put("item", filter.item().orElse(null));
        parameters.put("department", filter.department().orElse(null));
        parameters.put("subject", filter.subject().orElse(null));
        parameters.put("state", filter.state().orElse(null));
        parameters.put("of", filter.of().orElse(null));
        return run("inspection/papers", parameters).stream()
                .map(row -> TaskPaperNode.read(type, row.get("data").asString()))
                .toList();
    }

    @Override
    public Set<Done> done(int year) {
        Set<Done> done = new HashSet<>();
        run("inspection/done", Map.of("year", year))
                .forEach(row -> done.add(new Done(
                        row.get("draw").asString(),
                        SubjectId.parse(row.get("subject").asString()))));
        return done;
    }

    private List<Record> run(String query, Map<String, Object> parameters) {
        return graph.read(transaction ->
                transaction.run(queries.text(query).withParameters(parameters)).list());
    }
}
