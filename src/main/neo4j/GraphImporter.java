/*
 * Xinheng's offline importer: a small program that runs the one of Neo4j Community.
 *
 * Unlike the rest of Xinheng it links Neo4j's server jars, which are under the GNU General Public License version 3.
 * So this file is free software under the GNU General Public License, version 3 or (at your option) any later
 * version. It comes without any warranty. See <https://www.gnu.org/licenses/>.
 *
 * It is a separate program: the service starts it as a process and reads what it prints.
 */
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import picocli.CommandLine;

/**
 * Builds a store from CSV files in a home directory that no server uses. Ends with the importer's exit code, and at once
 * when its standard input ends, so that it never outlives the service that started it.
 *
 * <p>Arguments: the home directory, then those of {@code neo4j-admin database import full}.
 */
public final class GraphImporter {
    private GraphImporter() {}

    public static void main(String[] arguments) {
        Thread watch = new Thread(GraphImporter::endWithInput, "input");
        watch.setDaemon(true);
        watch.start();
        System.exit(run(Path.of(arguments[0]), Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    /** Imports into a home directory; returns the importer's exit code. */
    static int run(Path home, String... arguments) {
        ExecutionContext context = new ExecutionContext(home, home.resolve("conf"));
        return new CommandLine(new ImportCommand.Full(context)).execute(arguments);
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // The service writes nothing: this waits for the end of its life.
            }
        } catch (IOException gone) {
            System.err.println(gone.getMessage());
        }
        Runtime.getRuntime().halt(1);
    }
}
