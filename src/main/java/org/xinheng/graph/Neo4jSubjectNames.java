package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.graph.node.PersonNode;
import org.xinheng.graph.node.RelationEdge;
import org.xinheng.graph.node.SubjectNode;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;
import org.xinheng.standing.SubjectNames;

/** Subjects by the graph's full-text index. */
@ApplicationScoped
class Neo4jSubjectNames implements SubjectNames {
    private final Graph graph;
    private final Queries queries;

    Neo4jSubjectNames(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public List<SubjectId> like(String text, int most) {
        Map<String, Object> parameters = Map.of("text", phrase(text), "most", most);
        return graph.read(transaction -> transaction
                .run(queries.text("registry/like").withParameters(parameters))
                .list(row -> SubjectId.parse(row.get("id").asString())));
    }

    @Override
    public Map<SubjectId, Subject> subjects(Collection<SubjectId> ids) {
        List<String> texts = ids.stream().map(SubjectId::text).toList();
        Map<SubjectId, Subject> subjects = new HashMap<>();
        graph.read(transaction -> transaction
                        .run(queries.text("registry/subjects").withParameters(Map.of("ids", texts)))
                        .list(row -> SubjectNode.read(row.get("subject").asMap())))
                .forEach(s -> subjects.put(s.id(), s));
        return subjects;
    }

    @Override
    public Map<PersonId, SealedPerson> persons(Collection<PersonId> ids) {
        List<String> texts = ids.stream().map(PersonId::text).toList();
        Map<PersonId, SealedPerson> persons = new HashMap<>();
        graph.read(transaction -> transaction
                        .run(queries.text("registry/persons").withParameters(Map.of("ids", texts)))
                        .list(row -> PersonNode.read(row.get("person").asMap())))
                .forEach(p -> persons.put(p.id(), p));
        return persons;
    }

    @Override
    public List<PersonId> namesakes(PersonId person, int most) {
        Map<String, Object> parameters = Map.of("id", person.text(), "most", most);
        return graph.read(transaction -> transaction
                .run(queries.text("registry/namesakes").withParameters(parameters))
                .list(row -> PersonId.parse(row.get("id").asString())));
    }

    @Override
    public List<SubjectId> ofName(String nameHash, int most) {
        Map<String, Object> parameters = Map.of("hash", nameHash, "most", most);
        return graph.read(transaction -> transaction
                .run(queries.text("registry/of-name").withParameters(parameters))
                .list(row -> SubjectId.parse(row.get("id").asString())));
    }

    @Override
    public List<Relation> relations(SubjectId id, int most) {
        Map<String, Object> parameters = Map.of("id", id.text(), "most", most);
        return graph.read(transaction -> transaction
                .run(queries.text("registry/relations").withParameters(parameters))
                .list(row -> RelationEdge.read(row.get("relation").asMap())));
    }

    /** The text as one phrase of the index's query language, so that nothing in it is an operator. */
    private static String phrase(String text) {
        return '"' + text.replace("\\", " ").replace("\"", " ") + '"';
    }
}
