package org.xinheng.graph;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.xinheng.access.PersonSeal;
import org.xinheng.graph.node.PersonNode;

/**
 * Refuses to start with another key than the one under which the graph's persons are sealed: their names could not be read,
 * and new ones would be sealed so that nobody else can read them.
 */
@ApplicationScoped
class PersonKeyCheck {
    /** After the graph is open, before anything is replayed or served. */
    private static final int PRIORITY = 50;

    private final Graph graph;
    private final Queries queries;
    private final PersonSeal seal;

    PersonKeyCheck(Graph graph, Queries queries, PersonSeal seal) {
        this.graph = graph;
        this.queries = queries;
        this.seal = seal;
    }

    void check(@Observes @Priority(PRIORITY) StartupEvent event) {
        // Read even where there is nobody yet, so that a file that is no key is refused at once.
        seal.load();
        boolean fits = graph
                .read(transaction ->
                        transaction.run(queries.text("access/any-person")).list())
                .stream()
                .allMatch(row -> seal.canOpen(PersonNode.read(row.get("person").asMap())));
        if (!fits) {
            throw new GraphStartException(
                    "The key for persons' names does not fit the graph: it was filled under another."
                            + " Name the file of that key in xinheng.person-key.");
        }
    }
}
