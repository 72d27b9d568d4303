package org.xinheng.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The fictional county in a graph with its key, made once for all tests that do not care how it began: a first start takes
 * several times as long as a copy.
 */
final class ReadyCounty {
    private static Path made;

    private ReadyCounty() {}

    /** An empty directory for a test, with the county's graph and key in it. */
    static Path copy(String name) {
        Path from = made();
        Path home = ServiceProcess.emptyHome(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = home.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else if (!file.toString().endsWith(".log")) {
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    private static synchronized Path made() {
        if (made == null) {
            Path home = ServiceProcess.emptyHome("ready-county");
            ServiceProcess.embedded(home, ServiceProcess.freePort()).start().close();
            made = home;
        }
        return made;
    }
}
