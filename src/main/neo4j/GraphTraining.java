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
 * Starts a server once, has it plan every query of the service, imports a few lines with the offline importer, and ends:
 * run by the build so that the JVM can note the classes that this takes in an archive, from which a start of either takes
 * them in half the time.
 *
 * <p>Arguments: an empty home directory, and the directory of Cypher files.
 */
public final class GraphTraining {
    private static final long PAGE_CACHE = 64L << 20;

    private GraphTraining() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        DatabaseManagementService server = GraphServer.start(home, 0, PAGE_CACHE, "for-the-build-only", true);
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
        server.shutdown();
        System.exit(load(Files.createDirectories(home.resolve("first-load"))));
    }

    /** Imports two nodes and what is between them; returns the importer's exit code. */
    private static int load(Path home) throws IOException {
        Path nodes = Files.writeString(
                home.resolve("nodes.csv"), ":ID,id,on:date,names:string[]\n0,a,2026-01-31,x\n1,b,,\n");
        Path between =
                Files.writeString(home.resolve("between.csv"), ":START_ID,:END_ID,:TYPE,share:double\n0,1,HOLDS,0.5\n");
        return GraphImporter.run(
                home,
                "--nodes=Subject=" + nodes,
                "--relationships=" + between,
                "--id-type=actual",
                "--multiline-fields=true",
                "--report-file=" + home.resolve("report"),
                "--max-off-heap-memory=" + PAGE_CACHE,
                "neo4j");
    }

    private static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".cypher"))
                    .sorted()
                    .toList();
        }
    }
}
