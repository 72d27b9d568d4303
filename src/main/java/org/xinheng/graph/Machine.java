package org.xinheng.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the machine has to spare. An interface, so that a test can be short of it. */
public interface Machine {
    /** Bytes of memory that programs can still take without swapping; empty where the system does not tell. */
    OptionalLong availableMemory();

    /** Bytes that can still be written below the directory, which exists. */
    long freeDisk(Path directory);

    /** The machine that this process runs on. */
    static Machine local() {
        return new LocalMachine(Path.of("/proc/meminfo"));
    }

    /** Linux tells of its memory in a file; elsewhere the check is left out. */
    record LocalMachine(Path memoryInfo) implements Machine {
        private static final String AVAILABLE = "MemAvailable:";

        @Override
        public OptionalLong availableMemory() {
            if (!Files.isReadable(memoryInfo)) {
                return OptionalLong.empty();
            }
            try (Stream<String> lines = Files.lines(memoryInfo)) {
                return lines.filter(line -> line.startsWith(AVAILABLE))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .findFirst();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long freeDisk(Path directory) {
            try {
                return Files.getFileStore(directory).getUsableSpace();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
