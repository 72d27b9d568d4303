package org.xinheng.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The Cypher that comes with the service, listed in a file that the build writes: a directory inside a jar cannot be
 * listed reliably.
 */
final class CypherFiles {
    private static final String LIST = "cypher/files.txt";

    private CypherFiles() {}

    /** The paths below a directory, such as {@code cypher/queries/}, in order. */
    static List<String> below(String directory) {
        return read(LIST)
                .lines()
                .filter(path -> path.startsWith(directory))
                .sorted()
                .toList();
    }

    /** The text of a listed file. */
    static String read(String path) {
        try (InputStream file = url(path).openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a listed file is. */
    static URL url(String path) {
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResource(path),
                () -> path + " is not on the class path; build with Maven, which writes " + LIST);
    }
}
