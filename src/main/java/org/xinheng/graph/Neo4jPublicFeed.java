package org.xinheng.graph;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.disclosure.Digest;
import org.xinheng.disclosure.PublicChange;
import org.xinheng.disclosure.PublicDossier;
import org.xinheng.disclosure.PublicFeed;
import org.xinheng.graph.node.PersonNode;
import org.xinheng.graph.node.SubjectNode;
import org.xinheng.graph.node.TaskPaperNode;
import org.xinheng.graph.node.ViolationNode;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.task.CheckResult;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.KeeperLedger;
import org.xinheng.standing.Lease;

/** The public feed on Neo4j. */
@ApplicationScoped
class Neo4jPublicFeed implements PublicFeed {
    /** Shorter than a lease's term, as everything that its holder writes. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private final Graph graph;
    private final Queries queries;

    Neo4jPublicFeed(Graph graph, Queries queries) {
        this.graph = graph;
        this.queries = queries;
    }

    @Override
    public End end() {
        return end(read("disclosure/end", Map.of()).get(0));
    }

    @Override
    public Concerned concerned(long since, int most, boolean graded) {
        Record row = read("disclosure/concerned", Map.of("since", since, "most", most, "graded", graded))
                .get(0);
        Set<SubjectId> subjects = new LinkedHashSet<>();
        row.get("subjects").asList(Value::asString).forEach(id -> subjects.add(SubjectId.parse(id)));
        return new Concerned(subjects, row.get("through").asLong());
    }

    @Override
    public List<SubjectId> due(LocalDate on, String stamp, int most) {
        return subjects("disclosure/due", Map.of("on", on, "policy", stamp, "most", most));
    }

    @Override
    public List<SubjectId> unseen(String stamp, String swept, int most) {
        boolean begun = swept.startsWith(stamp + "/");
        String after = begun ? swept.substring(stamp.length() + 1) : "";
        return subjects("disclosure/unseen", Map.of("after", after, "most", most));
    }

    @Override
    public List<Dossier> known(List<SubjectId> subjects) {
        List<String> ids = subjects.stream().map(SubjectId::text).sorted().toList();
        return read("standing/dossiers", Map.of("ids", ids)).stream()
                .map(row -> DossierReader.read(row).dossier())
                .toList();
    }

    @Override
    public List<CheckResult> unpublished(List<SubjectId> subjects) {
        List<String> ids = subjects.stream().map(SubjectId::text).sorted().toList();
        return read("disclosure/unpublished-results", Map.of("ids", ids)).stream()
                .map(row ->
                        TaskPaperNode.read(CheckResult.class, row.get("data").asString()))
                .toList();
    }

    @Override
    public Set<RecordId> withheld(Set<RecordId> records) {
        List<String> ids = records.stream().map(RecordId::value).sorted().toList();
        return read("disclosure/withholdings", Map.of("records", ids)).stream()
                .map(row -> Canonical.read(Proceeding.class, row.get("data").asString()))
                .filter(p ->
                        p.kind() == ProceedingKind.WITHHOLDING && !p.state().isEnd())
                .map(Proceeding::record)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<PublicDossier> dossiers(List<SubjectId> subjects) {
        List<String> ids = subjects.stream().map(SubjectId::text).sorted().toList();
        return read("disclosure/dossiers", Map.of("ids", ids)).stream()
                .map(Neo4jPublicFeed::dossier)
                .toList();
    }

    @Override
    public void publish(Lease lease, Draft draft) {
        graph.writeOnce(LIMIT, transaction -> {
            run(transaction, "keeper/fence", Map.of("token", lease.token())).stream()
                    .findFirst()
                    .orElseThrow(KeeperLedger.LeaseLostException::new);
            if (!end(run(transaction, "disclosure/end", Map.of()).get(0)).equals(draft.former())) {
                throw new KeeperLedger.LeaseLostException();
            }
            rows(
                    transaction,
                    "disclosure/add-changes",
                    draft.changes().stream().map(Neo4jPublicFeed::row).toList());
            rows(
                    transaction,
                    "disclosure/drop-entries",
                    draft.changes().stream()
                            .filter(c -> c.operation() == PublicChange.Operation.DEL)
                            .map(Neo4jPublicFeed::row)
                            .toList());
            rows(
                    transaction,
                    "disclosure/put-entries",
                    draft.puts().stream().map(Neo4jPublicFeed::row).toList());
            rows(
                    transaction,
                    "disclosure/put-views",
                    draft.views().stream().map(v -> row(v, draft.stamp())).toList());
            run(
                    transaction,
                    "disclosure/move-end",
                    Map.of(
                            "number", draft.end().number(),
                            "digest", draft.end().digest().text(),
                            "through", draft.end().through(),
                            "swept", draft.end().swept()));
            return null;
        });
    }

    @Override
    public List<PublicChange> changes(long since, int most) {
        return read("disclosure/changes", Map.of("since", since, "most", most)).stream()
                .map(Neo4jPublicFeed::change)
                .toList();
    }

    @Override
    public void each(Consumer<Entry> reader) {
        graph.stream(
                queries.text("disclosure/each-entry"),
                Map.of(),
                row -> reader.accept(
                        new Entry(row.get("number").asLong(), row.get("data").asString())));
    }

    private static End end(Record row) {
        return new End(
                row.get("number").asLong(),
                new Digest(row.get("digest").asString(Digest.NOTHING.text())),
                row.get("through").asLong(),
                row.get("swept").asString(""));
    }

    private static PublicDossier dossier(Record row) {
        Map<RecordId, PublicDossier.Published> published = new TreeMap<>();
        for (Value entry : row.get("published").values()) {
            published.put(
                    new RecordId(entry.get("id").asString()),
                    new PublicDossier.Published(
                            entry.get("publishedOn").asLocalDate(),
                            entry.get("data").asString()));
        }
        return new PublicDossier(
                SubjectNode.read(row.get("subject").asMap()),
                row.get("violations").asList(v -> ViolationNode.read(v.asMap())),
                row.get("proceedings").asList(v -> Canonical.read(Proceeding.class, v.asString())),
                row.get("results").asList(v -> TaskPaperNode.read(CheckResult.class, v.asString())),
                row.get("persons").asList(v -> PersonNode.read(v.asMap())),
                published,
                row.get("viewed").asBoolean());
    }

    private static PublicChange change(Record row) {
        return new PublicChange(
                row.get("number").asLong(),
                PublicChange.Operation.valueOf(row.get("operation").asString()),
                new RecordId(row.get("record").asString()),
                SubjectId.parse(row.get("subject").asString()),
                row.get("on").asLocalDate(),
                row.get("digest").asString(),
                Optional.ofNullable(row.get("data").asString(null)));
    }

    private static Map<String, Object> row(PublicChange change) {
        return Map.of(
                "number", change.number(),
                "operation", change.operation().name(),
                "record", change.record().value(),
                "subject", change.subject().text(),
                "on", change.on(),
                "digest", change.digest());
    }

    private static Map<String, Object> row(Put put) {
        return Map.of(
                "id", put.record().value(),
                "subject", put.content().subject().id(),
                "number", put.number(),
                "publishedOn", put.content().publishedOn(),
                "data", put.line());
    }

    private static Map<String, Object> row(View view, String stamp) {
        Map<String, Object> row = new HashMap<>();
        row.put("subject", view.subject().text());
        row.put("policy", stamp);
        row.put("dueOn", view.dueOn().orElse(null));
        return row;
    }

    private List<SubjectId> subjects(String query, Map<String, Object> parameters) {
        return read(query, parameters).stream()
                .map(row -> SubjectId.parse(row.get("subject").asString()))
                .toList();
    }

    private void rows(SimpleQueryRunner transaction, String query, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            run(transaction, query, Map.of("rows", rows));
        }
    }

    private List<Record> run(SimpleQueryRunner transaction, String query, Map<String, Object> parameters) {
        return transaction.run(queries.text(query).withParameters(parameters)).list();
    }

    private List<Record> read(String query, Map<String, Object> parameters) {
        return graph.read(transaction -> run(transaction, query, parameters));
    }
}
