package org.xinheng.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalGraphRefusalTest {
    private static final long PLENTY = 64L << 30;

    @TempDir
    Path data;

    private static Machine machine(long memory, long disk) {
        return new Machine() {
            @Override
            public OptionalLong availableMemory() {
                return OptionalLong.of(memory);
            }

            @Override
            public long freeDisk(Path directory) {
                return disk;
            }
        };
    }

    private void refuses(LocalGraphSettings settings, Machine machine, String... words) {
        assertThatThrownBy(() -> LocalGraph.start(settings, machine))
                .isInstanceOf(GraphStartException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void saysWhichPortIsTakenAndByWhichKeyToChangeIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            refuses(
                    TestGraph.settings(data, port, false),
                    machine(PLENTY, PLENTY),
                    "Port " + port + " is taken",
                    "xinheng.graph.embedded.port");
        }
    }

    @Test
    void saysHowMuchDiskIsMissing() {
        refuses(
                TestGraph.settings(data, false),
                machine(PLENTY, 100L << 20),
                "100 MiB left",
                "needs 512",
                "xinheng.graph.embedded.data");
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        refuses(
                TestGraph.settings(data, false),
                machine(300L << 20, PLENTY),
                "300 MiB of memory",
                "needs 576",
                "xinheng.graph.embedded.heap");
    }

    @Test
    void saysWhereItLookedForTheServer() {
        LocalGraphSettings settings = new LocalGraphSettings(data, data.resolve("none"), 0, 1, 1, true, false);
        refuses(settings, machine(PLENTY, PLENTY), data.resolve("none").toString(), "xinheng.graph.embedded.server");
    }

    @Test
    void saysThatTheDirectoryCannotBeWritten() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        refuses(
                TestGraph.settings(file.resolve("graph"), false),
                machine(PLENTY, PLENTY),
                "cannot be written",
                "xinheng.graph.embedded.data");
    }

    @Test
    void saysThatAnotherServiceHoldsTheDirectory() {
        DataDirectory held = DataDirectory.take(data);
        assertThatThrownBy(() -> DataDirectory.take(data, Duration.ZERO))
                .isInstanceOf(GraphStartException.class)
                .hasMessageContaining("in use by another service");
        held.close();
    }

    @Test
    void quotesTheServersLastWords() {
        LocalGraphSettings settings =
                new LocalGraphSettings(data, Path.of("target/graph-server"), 0, 1, 1, true, false);
        refuses(settings, machine(PLENTY, PLENTY), "did not start", "heap");
    }

    @Test
    void releasesTheDirectoryWhenItRefuses() {
        saysHowMuchDiskIsMissing();
        DataDirectory.take(data, Duration.ZERO).close();
    }

    @Test
    void deletesNothingButItsOwnWhenItStartsFresh() throws IOException {
        Files.createDirectories(data.resolve("data/databases"));
        Files.createFile(data.resolve("thesis.docx"));
        try (DataDirectory directory = DataDirectory.take(data)) {
            directory.clear();
        }
        assertThat(data.resolve("data")).doesNotExist();
        assertThat(data.resolve("thesis.docx")).exists();
    }

    @Test
    void readsTheAvailableMemoryOfLinux() throws IOException {
        Path info = Files.writeString(data.resolve("meminfo"), "MemTotal:  9 kB\nMemAvailable:    2048 kB\n");
        assertThat(new Machine.LocalMachine(info).availableMemory()).hasValue(2L << 20);
        assertThat(new Machine.LocalMachine(data.resolve("none")).availableMemory())
                .isEmpty();
    }
}
