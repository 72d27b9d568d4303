package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.xinheng.code.Party;
import org.xinheng.record.Link;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Entry;
import org.xinheng.standing.KeeperLedger;
import org.xinheng.standing.Lease;
import org.xinheng.standing.Numbering;
import org.xinheng.standing.PendingChange;

/** The keeper's ledger on Neo4j. The server ends a transaction that takes longer than {@link #LIMIT}. */
@ApplicationScoped
class Neo4jKeeperLedger implements KeeperLedger {
    /** Shorter than a lease's term, so that a paused holder's locks are gone when the lease is. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private final Graph graph;
    private final Queries queries;

    Neo4jKeeperLedger(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public Optional<Lease> acquire(String holder, Duration term) {
        Map<String, Object> parameters =
                Map.of("holder", holder, "term", term.toMillis(), "genesis", Numbering.GENESIS);
        return graph.writeOnce(LIMIT, transaction -> run(transaction, "keeper/acquire", parameters).stream()
                .findFirst()
                .map(row -> new Lease(row.get("token").asLong())));
    }

    @Override
    public void release(Lease lease) {
        graph.writeOnce(LIMIT, transaction -> run(transaction, "keeper/release", Map.of("token", lease.token())));
    }

    @Override
    public int number(Lease lease, int most) {
        return fenced(lease, (transaction, end) -> {
            List<PendingChange> pending = run(transaction, "keeper/pending", Map.of("most", most)).stream()
                    .map(Neo4jKeeperLedger::pending)
                    .toList();
            List<Numbering.Place> places = Numbering.number(
                    pending, end.get("seq").asLong(), end.get("hash").asString());
            if (!places.isEmpty()) {
                Numbering.Place last = places.get(places.size() - 1);
                run(
                        transaction,
                        "keeper/number",
                        Map.of(
                                "last", last.number(),
                                "hash", last.hash(),
                                "rows",
                                        places.stream()
                                                .map(Neo4jKeeperLedger::row)
                                                .toList()));
            }
            return places.size();
        });
    }

    @Override
    public long markedUpTo() {
        return graph.read(transaction -> run(transaction, "keeper/spread-up-to", Map.of())
                .get(0)
                .get("number")
                .asLong());
    }

    @Override
    public void mark(Lease lease, List<Party> parties, Optional<Long> upTo) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("refs", parties.stream().map(Party::reference).sorted().toList());
        parameters.put("upTo", upTo.orElse(null));
        fenced(lease, (transaction, end) -> run(transaction, "keeper/mark", parameters));
    }

    @Override
    public void eachLinked(BiConsumer<Party, List<Link>> reader) {
        graph.stream(
                queries.text("keeper/each-linked"),
                Map.of(),
                row -> reader.accept(
                        Party.parse(row.get("target").asString()),
                        row.get("links").asList(v -> Canonical.read(Link.class, v.asString()))));
    }

    @Override
    public List<Party> marked(int most) {
        return graph.read(transaction -> run(transaction, "keeper/marked", Map.of("most", most)).stream()
                .map(row -> Party.parse(row.get("ref").asString()))
                .toList());
    }

    @Override
    public int markOtherPolicies(Lease lease, String policy) {
        return fenced(
                lease, (transaction, end) -> run(transaction, "keeper/mark-other-policies", Map.of("policy", policy))
                        .get(0)
                        .get("marked")
                        .asInt());
    }

    @Override
    public <T> T write(Lease lease, Function<Entry, T> work) {
        return fenced(lease, (transaction, end) -> work.apply(new Neo4jEntry(transaction, queries)));
    }

    @Override
    public Backlog backlog() {
        Record row = graph.read(transaction -> run(transaction, "keeper/backlog", Map.of()))
                .get(0);
        return new Backlog(
                row.get("changes").asLong(),
                Duration.ofMillis(row.get("oldestMillis").asLong()),
                row.get("parties").asLong());
    }

    private <T> T fenced(Lease lease, BiFunction<SimpleQueryRunner, Record, T> work) {
        return graph.writeOnce(LIMIT, transaction -> {
            Record end = run(transaction, "keeper/fence", Map.of("token", lease.token())).stream()
                    .findFirst()
                    .orElseThrow(LeaseLostException::new);
            return work.apply(transaction, end);
        });
    }

    private static PendingChange pending(Record row) {
        return new PendingChange(
                row.get("id").asString(),
                row.get("kind").asString(),
                row.get("actor").asString(),
                Neo4jLedger.instant(row.get("at")),
                row.get("payload").asString(),
                row.get("after").asList(Value::asString));
    }

    private static Map<String, Object> row(Numbering.Place place) {
        return Map.of("id", place.id(), "seq", place.number(), "hash", place.hash());
    }

    private List<Record> run(SimpleQueryRunner transaction, String query, Map<String, Object> parameters) {
        return transaction.run(queries.text(query).withParameters(parameters)).list();
    }
}
