/*
 * Part of Xinheng's local graph server, and like it under the GNU General Public License, version 3 or (at your option)
 * any later version; see GraphServer.java.
 */
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Starts a server once, has it plan every query of the service, and ends: run by the build so that the JVM can note the
 * classes that this takes in an archive, from which a start takes them in half the time.
 *
 * <p>Arguments: an empty home directory, and the directory of Cypher files.
 */
public final class GraphTraining {
    private static final long PAGE_CACHE = 64L << 20;

    private GraphTraining() {}

    public static void main(String[] arguments) throws IOException {
        DatabaseManagementService server =
                GraphServer.start(Path.of(arguments[0]), 0, PAGE_CACHE, "for-the-build-only", true);
        GraphDatabaseService graph = server.database("neo4j");
        Path cypher = Path.of(arguments[1]);
        for (Path migration : below(cypher.resolve("migrations"))) {
            for (String statement : Files.readString(migration).split(";\\s*\n")) {
                if (!statement.isBlank()) {
                    graph.executeTransactionally(statement);
                }
            }
        }
        for (Path query : below(cypher.resolve("queries"))) {
            graph.executeTransactionally("EXPLAIN " + Files.readString(query));
        }
        graph.executeTransactionally("MERGE (s:Subject {id: 'training'}) SET s.name = 'training' RETURN s");
        System.exit(0);
    }

    private static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".cypher"))
                    .sorted()
                    .toList();
        }
    }
}
