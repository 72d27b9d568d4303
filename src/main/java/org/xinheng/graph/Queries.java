package org.xinheng.graph;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Query;

/**
 * The named Cypher: {@code cypher/queries/standing/lock-subject.cypher} is {@code standing/lock-subject}. All of it is
 * read once; no Cypher is assembled in Java. Immutable.
 */
@Singleton
public final class Queries {
    private static final String DIRECTORY = "cypher/queries/";
    private static final String SUFFIX = ".cypher";

    private final Map<String, Query> byName;

    /** Reads every query. */
    public Queries() {
        this(CypherFiles.below(DIRECTORY));
    }

    /** Reads the given files. */
    Queries(List<String> paths) {
        byName = paths.stream()
                .collect(Collectors.toUnmodifiableMap(Queries::name, path -> new Query(withoutComments(path))));
    }

    /**
     * The query of that name, without parameters. Whoever needs one keeps it in a final field, so that a wrong name
     * shows at start.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Query text(String name) {
        Query query = byName.get(name);
        if (query == null) {
            throw new IllegalArgumentException("There is no query " + DIRECTORY + name + SUFFIX);
        }
        return query;
    }

    private static String name(String path) {
        return path.substring(DIRECTORY.length(), path.length() - SUFFIX.length());
    }

    private static String withoutComments(String path) {
        return CypherFiles.read(path)
                .lines()
                .filter(line -> !line.strip().startsWith("//"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
