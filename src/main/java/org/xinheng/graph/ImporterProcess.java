package org.xinheng.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** One run of the server's offline importer: a Java process of its own with the server's class path. */
final class ImporterProcess {
    private static final Logger LOG = Logger.getLogger(ImporterProcess.class);
    /** Lines that tell where the importer is begin so. */
    private static final String STEP = "(";

    private ImporterProcess() {}

    /**
     * Builds a store in a home directory.
     *
     * @param arguments what the importer is to read, and how
     * @throws GraphStartException with its last words when it fails
     */
    static void run(LocalGraphSettings settings, Path home, List<String> arguments) {
        List<String> command = ServerProcess.java(settings);
        command.add("GraphImporter");
        command.add(home.toString());
        command.addAll(arguments);
        // Lists of files end where another option begins.
        command.add("--max-off-heap-memory=" + (settings.heap() + settings.pageCache()));
        command.add("neo4j");
        ServerLog log = new ServerLog(settings.data());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        ServerProcess.shield(builder);
        long begun = System.nanoTime();
        Process process = start(builder);
        try {
            // Its input stays open while this process lives; the end of it ends the importer.
            log.copy(process.getInputStream(), line -> {
                if (line.startsWith(STEP)) {
                    LOG.infof("offline importer: %s", line);
                }
            });
            int code = process.waitFor();
            if (code != 0) {
                throw new GraphStartException("The offline importer failed with code " + code + ". Its log, "
                        + log.file() + ", ends with:" + System.lineSeparator() + "  " + log.tail());
            }
            LOG.infof("offline importer: the store is built after %d ms", (System.nanoTime() - begun) / 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphStartException("Interrupted while the offline importer worked", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new GraphStartException("The offline importer cannot be started: " + e.getMessage(), e);
        }
    }
}
