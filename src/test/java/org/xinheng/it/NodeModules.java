package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a directory of tests takes from npm. */
public final class NodeModules {
    private NodeModules() {}

    /** Installs what the directory's package-lock.json says; at once where it is there. */
    public static void install(Path directory) {
        run("node", "--input-type=module", "-e", """
                import { install } from '%s';
                install('%s');
                """.formatted(
                        Path.of("src/main/webui/build/install.mjs").toAbsolutePath(), directory.toAbsolutePath()));
    }

    private static void run(String... command) {
        try {
            Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "it")), "npm", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as("npm, see " + log).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
