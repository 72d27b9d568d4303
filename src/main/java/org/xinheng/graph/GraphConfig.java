package org.xinheng.graph;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which graph the service works on, and how patient it is with it. */
@ConfigMapping(prefix = "xinheng.graph")
public interface GraphConfig {
    /**
     * Whose graph it is: {@code external} is a Neo4j 5 or later that somebody else runs, {@code embedded} is a local
     * server that the service starts and supervises. External by default, so that nobody serves an empty local graph by
     * mistake.
     */
    @WithDefault("external")
    Mode mode();

    /** The address of the external graph, such as {@code neo4j://graph:7687} or {@code neo4j+s://…}; needed there. */
    Optional<String> uri();

    /** The user at the external graph. */
    @WithDefault("neo4j")
    String username();

    /** The password at the external graph; without one the service connects without authentication. */
    Optional<String> password();

    /** The database; without one the user's home database. */
    Optional<String> database();

    /** After this time the graph ends a transaction for which no other limit was given. */
    @WithDefault("10s")
    Duration timeout();

    /** After this time the graph ends a transaction that enters many facts at once. */
    @WithDefault("30s")
    Duration batchTimeout();

    /** How many connections may be open at once. */
    @WithDefault("50")
    int connections();

    /** How long the service waits for the graph when it starts before it gives up. */
    @WithDefault("60s")
    Duration patience();

    /** The local server. */
    Embedded embedded();

    /** Whose graph it is. */
    enum Mode {
        EMBEDDED,
        EXTERNAL
    }

    /** The local server of mode {@code embedded}. */
    interface Embedded {
        /** The port on the loopback address; 0 takes any free one. */
        @WithDefault("17687")
        int port();

        /** The directory that keeps the graph, its password and its log. */
        @WithDefault(".xinheng/graph")
        Path data();

        /**
         * The directory with the server's {@code lib} and {@code launcher.jar}; by default {@code graph-server} beside the
         * packaged service, then {@code target/graph-server} under the working directory.
         */
        Optional<Path> server();

        /** The server's Java heap. */
        @WithDefault("1G")
        MemorySize heap();

        /** The server's page cache, outside its heap. */
        @WithDefault("512M")
        MemorySize pageCache();

        /**
         * Whether the server's code is compiled lightly: it is there seconds sooner and does less under load. For
         * trying the service out, and for tests.
         */
        @WithDefault("false")
        boolean quickStart();

        /** Deletes all data at start. For tests only. */
        @WithDefault("false")
        boolean fresh();
    }
}
