package org.xinheng.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The directory of a local graph, held by one service at a time. Beside the data it keeps the password (readable by its
 * owner only), and which process serves it.
 */
final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String PASSWORD = "password";
    private static final String PID = "pid";
    /** A service that is stopping, or a server whose service was killed, needs this long at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the directory, waiting for whoever is about to leave it. */
    static DataDirectory take(Path path) {
        return take(path, PATIENCE);
    }

    /** Takes the directory, waiting so long for another service. */
    static DataDirectory take(Path path, Duration patience) {
        try {
            Files.createDirectories(path);
            DataDirectory directory = new DataDirectory(
                    path, FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            directory.lock(patience);
            directory.awaitEarlierServer();
            return directory;
        } catch (IOException e) {
            throw new GraphStartException(
                    "The local graph's directory " + path + " cannot be written (" + e.getMessage()
                            + "). Mend its permissions, or name another in xinheng.graph.embedded.data.",
                    e);
        }
    }

    private void lock(Duration patience) throws IOException {
        Instant end = Instant.now().plus(patience);
        while (tryLock() == null) {
            if (Instant.now().isAfter(end)) {
                close();
                throw inUse("another service");
            }
            pause();
        }
    }

    private FileLock tryLock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new GraphStartException("Interrupted while waiting for the local graph's directory " + path, e);
        }
    }

    /** The server of a service that was killed sees the end of its input and stops by itself. */
    private void awaitEarlierServer() throws IOException {
        Optional<ProcessHandle> server = server();
        if (server.isEmpty()) {
            return;
        }
        try {
            server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            close();
            throw inUse("a server without a service, process " + server.get().pid());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw inUse("a server that is still stopping");
        }
    }

    private GraphStartException inUse(String whom) {
        return new GraphStartException("The local graph's directory " + path + " is in use by " + whom
                + ". Stop it, or name another directory in xinheng.graph.embedded.data.");
    }

    /** Deletes what a local graph keeps here, and nothing else, wherever the configuration points. */
    void clear() {
        for (String kept : List.of("data", "logs", PASSWORD, PID, ServerLog.NAME)) {
            delete(path.resolve(kept));
        }
    }

    /** Deletes a directory with all in it, or a file; nothing where there is none. */
    static void delete(Path doomed) {
        if (Files.notExists(doomed)) {
            return;
        }
        try (Stream<Path> files = Files.walk(doomed)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password that the data was last served with. */
    Optional<String> password() {
        try {
            Path file = path.resolve(PASSWORD);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the password for the next start. */
    void keepPassword(String password) {
        try {
            Path file = Files.createTempFile(path, PASSWORD, "");
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, password + System.lineSeparator());
            Files.move(file, path.resolve(PASSWORD), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes which process serves the data, with its start, since process numbers come again. */
    void keepServer(ProcessHandle server) {
        try {
            Files.writeString(path.resolve(PID), identity(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was noted last, when it still runs. */
    private Optional<ProcessHandle> server() throws IOException {
        Path file = path.resolve(PID);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String noted = Files.readString(file);
        String number = noted.substring(0, Math.max(0, noted.indexOf(' ')));
        return number.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(number))
                        .filter(process -> identity(process).equals(noted));
    }

    private static String identity(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
