package org.xinheng.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A local Neo4j server for this service alone: started as a child process, restarted when it dies, stopped with the
 * service. Its port, password and data stay the same over restarts, so a driver just connects again. Thread-safe.
 */
public final class LocalGraph implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LocalGraph.class);
    private static final long LEAST_DISK = 512L << 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final LocalGraphSettings settings;
    private final Machine machine;
    private final DataDirectory directory;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread supervisor = new Thread(this::supervise, "graph-supervisor");
    private final int port;
    private final String password;
    private ServerProcess server;

    private LocalGraph(LocalGraphSettings settings, Machine machine, DataDirectory directory) {
        this.settings = settings;
        this.machine = machine;
        this.directory = directory;
        if (settings.fresh()) {
            directory.clear();
        }
        checkDisk();
        checkMemory();
        this.port = freePort(settings.port());
        boolean newPassword = directory.password().isEmpty();
        this.password = directory.password().orElseGet(LocalGraph::generatePassword);
        launch(newPassword);
        if (newPassword) {
            directory.keepPassword(password);
        }
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @throws GraphStartException when it cannot, with what the user should do
     */
    public static LocalGraph start(LocalGraphSettings settings, Machine machine) {
        checkServer(settings);
        DataDirectory directory = DataDirectory.take(settings.data());
        try {
            LocalGraph graph = new LocalGraph(settings, machine, directory);
            LOG.infof("Local graph on port %d, data in %s", graph.port, settings.data());
            return graph;
        } catch (GraphStartException | UncheckedIOException e) {
            directory.close();
            throw e;
        }
    }

    /** Refuses where the server's programs are not. */
    static void checkServer(LocalGraphSettings settings) {
        if (!Files.isDirectory(settings.server().resolve("lib"))) {
            throw new GraphStartException(
                    "The local graph's program is not in " + settings.server()
                            + ". Build the service with `mvn package`, or name its directory in xinheng.graph.embedded.server.");
        }
    }

    /** Where a driver finds it. */
    public String uri() {
        return "bolt://127.0.0.1:" + port;
    }

    /** The user that the password is for. */
    public String username() {
        return "neo4j";
    }

    /** The generated password. */
    public String password() {
        return password;
    }

    /** The process that serves now, or did last. */
    public synchronized ProcessHandle process() {
        return server.handle();
    }

    private void launch(boolean newPassword) {
        ServerProcess next;
        synchronized (this) {
            if (stopping.getCount() == 0) {
                return;
            }
            next = ServerProcess.spawn(settings, port, password, newPassword);
            server = next;
        }
        directory.keepServer(next.handle());
        next.awaitReady();
    }

    private void supervise() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                int code = current().awaitExit();
                if (current().age().compareTo(LONGEST_PAUSE) > 0) {
                    pause = FIRST_PAUSE;
                }
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                LOG.warnf("Local graph ended (code %d), starting it again", code);
                pause = restart() ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restart() {
        try {
            checkDisk();
            launch(false);
            LOG.info("Local graph is back");
            return true;
        } catch (GraphStartException e) {
            LOG.error(e.getMessage());
            return false;
        }
    }

    private synchronized ServerProcess current() {
        return server;
    }

    private void checkDisk() {
        long free = machine.freeDisk(settings.data());
        if (free < LEAST_DISK) {
            throw new GraphStartException(
                    "The disk of %s has %d MiB left and the local graph needs %d. Make room, or name another directory in xinheng.graph.embedded.data."
                            .formatted(settings.data(), free >> 20, LEAST_DISK >> 20));
        }
    }

    private void checkMemory() {
        long needed = settings.heap() + settings.pageCache();
        long available = machine.availableMemory().orElse(needed);
        if (available < needed) {
            throw new GraphStartException(
                    "The machine has %d MiB of memory available and the local graph needs %d. Free some, or lower xinheng.graph.embedded.heap and xinheng.graph.embedded.page-cache."
                            .formatted(available >> 20, needed >> 20));
        }
    }

    static int freePort(int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new GraphStartException(
                    "Port %d is taken by another program. Stop it, or set xinheng.graph.embedded.port to a free one."
                            .formatted(wanted),
                    e);
        }
    }

    private static String generatePassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Stops the server, waiting for its clean end, and leaves the directory to others. */
    @Override
    public void close() {
        stopping.countDown();
        current().stop();
        try {
            supervisor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        directory.close();
    }
}
