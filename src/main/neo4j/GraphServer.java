/*
 * Xinheng's local graph server: a small program that starts Neo4j Community.
 *
 * Unlike the rest of Xinheng it links Neo4j's server jars, which are under the GNU General Public License version 3.
 * So this file is free software under the GNU General Public License, version 3 or (at your option) any later
 * version. It comes without any warranty. See <https://www.gnu.org/licenses/>.
 *
 * It is a separate program: the service starts it as a process and talks to it over Bolt only.
 */
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import picocli.CommandLine;

/**
 * Starts a Neo4j server with Bolt on the loopback address and nothing else, prints {@value #READY} when it answers, and
 * stops cleanly on SIGTERM and when its standard input ends, so that it never outlives the service that started it.
 *
 * <p>Arguments: the home directory, the Bolt port, the page cache in bytes, and whether the password is a new one
 * ({@code true} or {@code false}). The first line of standard input is the password of the user {@code neo4j}, so that
 * it shows neither in the process list nor in the environment. A first start always sets it.
 */
public final class GraphServer {
    private static final String READY = "graph server ready";

    private GraphServer() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        if (password == null) {
            return;
        }
        ignoreInterrupt();
        try {
            start(
                    Path.of(arguments[0]),
                    Integer.parseInt(arguments[1]),
                    Long.parseLong(arguments[2]),
                    password,
                    Boolean.parseBoolean(arguments[3]));
        } catch (RuntimeException failed) {
            // Neo4j's threads would keep a process alive that serves nobody.
            failed.printStackTrace();
            System.exit(1);
        }
        System.out.println(READY);
        while (input.readLine() != null) {
            // The service writes nothing more: this waits for the end of its life.
        }
        System.exit(0);
    }

    /** Starts a server that lives until the process ends. */
    static DatabaseManagementService start(Path home, int port, long pageCache, String password, boolean isNew) {
        boolean first = Files.notExists(home.resolve("data/databases/system"));
        if (first) {
            setInitialPassword(home, password);
        }
        DatabaseManagementService server = build(home, port, pageCache);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        if (!first && isNew) {
            setPassword(server, password);
        }
        return server;
    }

    /** Ctrl-C in a terminal reaches both programs: the service ends its work first and then stops this one. */
    private static void ignoreInterrupt() {
        try {
            // By reflection, since javac warns of these classes in a way that cannot be switched off.
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance("INT"),
                            handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException absent) {
            System.out.println("Ctrl-C ends the graph server at once: " + absent);
        }
    }

    private static DatabaseManagementService build(Path home, int port, long pageCache) {
        SocketAddress address = new SocketAddress("127.0.0.1", port);
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
                // A client learns within seconds that this process hangs: it hears nothing for two intervals.
                .setConfig(BoltConnector.connection_keep_alive, Duration.ofSeconds(2))
                .setConfig(BoltConnector.connection_keep_alive_probes, 2)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache)
                // A client that was paused or killed must not keep others waiting for its locks.
                .setConfig(GraphDatabaseSettings.lock_acquisition_timeout, Duration.ofSeconds(10))
                .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofSeconds(1))
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                // Nothing is copied from these logs, and a small disk has no 512 MiB to spare for an empty graph.
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
                // By default the network layer waits 5 s, twice, for stragglers before it stops.
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                .build();
    }

    private static void setInitialPassword(Path home, String password) {
        ExecutionContext context = new ExecutionContext(home, home.resolve("conf"));
        int code = new CommandLine(new SetInitialPasswordCommand(context)).execute("--", password);
        if (code != 0) {
            throw new IllegalStateException("The initial password was not set: code " + code);
        }
    }

    private static void setPassword(DatabaseManagementService server, String password) {
        server.database("system")
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }
}
