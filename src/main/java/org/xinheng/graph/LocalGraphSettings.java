package org.xinheng.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How to run a local graph.
 *
 * @param data the directory of its data, password and log
 * @param server the directory with the server's {@code lib} and {@code launcher.jar}
 * @param port the port on the loopback address, 0 for any free one
 * @param heap bytes of Java heap
 * @param pageCache bytes of page cache
 * @param quickStart whether its code is compiled lightly, which is soon done
 * @param fresh whether to delete all data first
 */
public record LocalGraphSettings(
        Path data, Path server, int port, long heap, long pageCache, boolean quickStart, boolean fresh) {
    /** Makes paths absolute. */
    public LocalGraphSettings {
        data = data.toAbsolutePath().normalize();
        server = server.toAbsolutePath().normalize();
    }

    /** As configured, with the server found where the build puts it. */
    public static LocalGraphSettings of(GraphConfig.Embedded config) {
        return new LocalGraphSettings(
                config.data(),
                config.server().orElseGet(() -> besideService(System.getProperty("java.class.path", ""))),
                config.port(),
                config.heap().asLongValue(),
                config.pageCache().asLongValue(),
                config.quickStart(),
                config.fresh());
    }

    /** Started with {@code -jar}, the class path is the service's jar; otherwise (tests) the build's directory. */
    static Path besideService(String classPath) {
        Path jar = Path.of(classPath.endsWith("quarkus-run.jar") ? classPath : "target/quarkus-app/quarkus-run.jar");
        Path application = jar.toAbsolutePath().getParent();
        return Stream.of(application.resolve("graph-server"), application.resolveSibling("graph-server"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("target/graph-server"));
    }
}
