package org.xinheng.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Query;
import org.xinheng.graph.Graph;

/**
 * What imports are measured against: the same rows by a bare {@code UNWIND} into nodes with a unique identifier, 500 in a
 * transaction, unchecked and ungraded. Part of the benchmark's build only.
 */
@Path("/benchmark-unwind")
public class UnwindPeer {
    private static final int BATCH = 500;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Graph graph;
    private final ObjectMapper json;

    /** Injected. */
    public UnwindPeer(Graph graph, ObjectMapper json) {
        this.graph = graph;
        this.json = json;
    }

    @POST
    @Blocking
    @Consumes("application/x-ndjson")
    @RolesAllowed("OFFICER")
    public String load(InputStream body) throws IOException {
        graph.write(transaction -> transaction
                .run("CREATE CONSTRAINT peer_id IF NOT EXISTS FOR (n:Peer) REQUIRE n.id IS UNIQUE")
                .consume());
        int count = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(json.readValue(line, OBJECT));
                count++;
                if (rows.size() == BATCH) {
                    write(rows);
                }
            }
            write(rows);
        }
        return Integer.toString(count);
    }

    private void write(List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            Query query = new Query(
                    "UNWIND $rows AS row MERGE (n:Peer {id: row.id}) SET n = row", Map.of("rows", List.copyOf(rows)));
            graph.write(transaction -> transaction.run(query).consume());
            rows.clear();
        }
    }
}
