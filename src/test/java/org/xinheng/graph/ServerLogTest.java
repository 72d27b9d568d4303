package org.xinheng.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    Path directory;

    @Test
    void keepsTheLastLinesAndBoundsTheFile() throws IOException {
        String line = "x".repeat(512 << 10);
        String output = (line + "\n").repeat(10) + "the end\n";
        ServerLog log = new ServerLog(directory);
        log.copy(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)), seen -> {});
        assertThat(log.tail()).endsWith("the end");
        assertThat(Files.size(log.file())).isLessThan(3L << 20);
        assertThat(Files.size(directory.resolve("server.log.1"))).isLessThan(3L << 20);
    }
}
