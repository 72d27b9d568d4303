package org.xinheng.graph;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.driver.Driver;

/** One local graph for all tests that need no Quarkus; it ends with the tests' process. */
final class TestGraph {
    static final Path DATA = Path.of("target/unit-graph");

    private static LocalGraph shared;

    private TestGraph() {}

    static synchronized LocalGraph shared() {
        if (shared == null) {
            shared = LocalGraph.start(settings(DATA, true), Machine.local());
        }
        return shared;
    }

    static synchronized void stop() {
        shared.close();
    }

    /** Starts a stopped server on the same data. */
    static synchronized LocalGraph resume() {
        shared = LocalGraph.start(settings(DATA, false), Machine.local());
        return shared;
    }

    static LocalGraphSettings settings(Path data, boolean fresh) {
        return settings(data, 0, fresh);
    }

    static LocalGraphSettings settings(Path data, int port, boolean fresh) {
        return new LocalGraphSettings(data, Path.of("target/graph-server"), port, 512L << 20, 64L << 20, true, fresh);
    }

    static Driver driver() {
        return Drivers.of(shared()).open(4);
    }

    /** The configuration that names the shared server as an external one, changed by pairs of key and value. */
    static GraphConfig external(String... changes) {
        Map<String, String> values = new HashMap<>(Map.of(
                "xinheng.graph.uri",
                shared().uri(),
                "xinheng.graph.password",
                shared().password(),
                "xinheng.graph.connections",
                "4",
                "xinheng.graph.patience",
                "1s"));
        for (int i = 0; i < changes.length; i += 2) {
            values.put("xinheng.graph." + changes[i], changes[i + 1]);
        }
        return config(values);
    }

    static GraphConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GraphConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(GraphConfig.class);
    }
}
