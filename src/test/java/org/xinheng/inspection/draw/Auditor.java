package org.xinheng.inspection.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs the auditor's program as an auditor does: a JDK, the one file, what they were given. */
public final class Auditor {
    private static final Path PROGRAM = Path.of("src/main/auditor/VerifyDraw.java");

    private Auditor() {}

    /** What the program says of a draw; its last line is {@code sound} or {@code NOT SOUND}. */
    public static String says(String given) {
        try {
            Path file = Files.createTempFile("draw", ".txt");
            Files.writeString(file, given);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            PROGRAM.toString(),
                            file.toString())
                    .redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.delete(file);
            return said.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
