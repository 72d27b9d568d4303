package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.xinheng.access.Caller;
import org.xinheng.access.CallerStore;
import org.xinheng.access.Role;
import org.xinheng.code.RefusedException;
import org.xinheng.registry.Level;

/** Callers as nodes of the graph. */
@ApplicationScoped
class Neo4jCallerStore implements CallerStore {
    private final Graph graph;
    private final Queries queries;

    Neo4jCallerStore(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public List<StoredCaller> all() {
        return graph.read(
                transaction -> transaction.run(queries.text("access/all")).list(Neo4jCallerStore::read));
    }

    @Override
    public void add(StoredCaller stored) {
        Caller caller = stored.caller();
        Map<String, Object> node = new HashMap<>();
        node.put("name", caller.name());
        node.put("kind", caller.kind().name());
        node.put("roles", caller.roles().stream().map(Enum::name).toList());
        node.put("areas", List.copyOf(caller.areas()));
        node.put("departments", List.copyOf(caller.departments()));
        node.put("level", caller.level().map(Enum::name).orElse(null));
        node.put("secretHash", stored.secretHash());
        node.put("revoked", stored.revoked());
        try {
            graph.write(transaction -> transaction
                    .run(queries.text("access/add").withParameters(Map.of("caller", node)))
                    .consume());
        } catch (GraphConflictException e) {
            throw new RefusedException(
                    RefusedException.Reason.CONFLICT, "there is a caller " + caller.name() + " already");
        }
    }

    @Override
    public boolean revoke(String name) {
        return graph.write(transaction -> transaction
                .run(queries.text("access/revoke").withParameters(Map.of("name", name)))
                .hasNext());
    }

    private static StoredCaller read(Record row) {
        Value node = row.get("caller");
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        node.get("roles").asList(Value::asString).forEach(r -> roles.add(Role.valueOf(r)));
        Optional<Level> level =
                Optional.ofNullable(node.get("level").asString(null)).map(Level::valueOf);
        Caller caller = new Caller(
                node.get("name").asString(),
                Caller.Kind.valueOf(node.get("kind").asString()),
                roles,
                new TreeSet<>(node.get("areas").asList(Value::asString)),
                new TreeSet<>(node.get("departments").asList(Value::asString, List.of())),
                level);
        return new StoredCaller(
                caller, node.get("secretHash").asString(), node.get("revoked").asBoolean());
    }
}
