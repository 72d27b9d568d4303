package org.xinheng.graph;

import java.nio.file.Path;

/** A graph that belongs to no service: it stays when services are killed. */
public final class GraphProcess {
    private GraphProcess() {}

    /** Starts it on data of its own, which are kept. */
    public static LocalGraph start(Path data) {
        return start(data, 0);
    }

    /** The same at a port, so that services find it again. */
    public static LocalGraph start(Path data, int port) {
        return LocalGraph.start(TestGraph.settings(data, port, false), Machine.local());
    }
}
