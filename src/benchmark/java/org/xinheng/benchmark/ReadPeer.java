package org.xinheng.benchmark;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.xinheng.graph.Graph;
import org.xinheng.graph.Queries;

/** What a regrade is measured against: the same facts, read and dropped. Part of the benchmark's build only. */
@Path("/benchmark-read")
public class ReadPeer {
    private final Graph graph;
    private final Queries queries;

    /** Injected. */
    public ReadPeer(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @POST
    @Blocking
    @RolesAllowed("OFFICER")
    public String read() {
        int[] count = new int[1];
        graph.stream(queries.text("standing/each-dossier"), Map.of(), row -> count[0]++);
        return Integer.toString(count[0]);
    }
}
