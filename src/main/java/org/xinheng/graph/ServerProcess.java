package org.xinheng.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of the local server: a Java process of its own that lives until it is stopped or dies. */
final class ServerProcess {
    private static final String READY = "graph server ready";
    /** Long, since a server that was killed may have much to recover; a server that fails ends at once. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofSeconds(20);

    /** The JVM's first compiler alone, and both. */
    private static final int LIGHT = 1;

    private static final int FULL = 4;

    private final Process process;
    private final ServerLog log;
    private final long startedAt = System.nanoTime();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private ServerProcess(Process process, ServerLog log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a process that uses the port and the password; {@link #awaitReady} tells when it answers. */
    static ServerProcess spawn(LocalGraphSettings settings, int port, String password, boolean newPassword) {
        ProcessBuilder builder = new ProcessBuilder(command(settings, port, newPassword))
                .directory(settings.data().toFile())
                .redirectErrorStream(true);
        shield(builder);
        try {
            ServerProcess server = new ServerProcess(builder.start(), new ServerLog(settings.data()));
            server.pump();
            server.tell(password);
            return server;
        } catch (IOException e) {
            throw new GraphStartException("The local graph's process cannot be started: " + e.getMessage(), e);
        }
    }

    private static List<String> command(LocalGraphSettings settings, int port, boolean newPassword) {
        List<String> command = java(settings);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=" + (settings.quickStart() ? LIGHT : FULL),
                "GraphServer",
                settings.data().toString(),
                Integer.toString(port),
                Long.toString(settings.pageCache()),
                Boolean.toString(newPassword)));
        return command;
    }

    /** What the operator sets for the service, such as an agent, is not meant for the server's programs. */
    static void shield(ProcessBuilder builder) {
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"));
    }

    /** A Java command with the server's class path; the program and its arguments follow. */
    static List<String> java(LocalGraphSettings settings) {
        Path server = settings.server();
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What the build noted of the classes that a start needs; of no effect in another version of Java.
                "-XX:SharedArchiveFile=" + server.resolve("classes.jsa"),
                "-Xmx" + settings.heap(),
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlog4j2.disable.jmx=true",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-cp",
                server.resolve("launcher.jar") + System.getProperty("path.separator") + server.resolve("lib") + "/*"));
    }

    private void pump() {
        Thread pump = new Thread(
                () -> {
                    log.copy(process.getInputStream(), line -> {
                        if (line.equals(READY)) {
                            ready.complete(true);
                        }
                    });
                    ready.complete(false);
                },
                "graph-server-log");
        pump.setDaemon(true);
        pump.start();
    }

    /** Standard input stays open: its end tells the server that the service is gone. */
    private void tell(String password) throws IOException {
        process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until the server answers; throws with its last words when it ends first. */
    void awaitReady() {
        try {
            if (ready.get(START.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        throw new GraphStartException("The local graph did not start. Its log, " + log.file() + ", ends with:"
                + System.lineSeparator() + "  " + log.tail());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end of the process and gives its exit code. */
    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** What happens when the service dies; the server then stops by itself. */
    void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException gone) {
            // It is ending already.
        }
    }

    /** Ends the process: asks first, and kills it when it does not follow within 20 s. */
    void stop() {
        endInput();
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
