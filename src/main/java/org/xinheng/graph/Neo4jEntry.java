package org.xinheng.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.graph.node.PersonNode;
import org.xinheng.graph.node.RelationEdge;
import org.xinheng.graph.node.TaskPaperNode;
import org.xinheng.record.IdentityCase;
import org.xinheng.record.Link;
import org.xinheng.record.Proceeding;
import org.xinheng.record.task.TaskPaper;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Draft;
import org.xinheng.standing.Earlier;
import org.xinheng.standing.Entry;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Held;
import org.xinheng.standing.Idempotency;
import org.xinheng.standing.Standing;

/** An entry on one open transaction. */
final class Neo4jEntry implements Entry {
    private final SimpleQueryRunner transaction;
    private final Queries queries;

    Neo4jEntry(SimpleQueryRunner transaction, Queries queries) {
        this.transaction = transaction;
        this.queries = queries;
    }

    @Override
    public Optional<Earlier> earlier(String idempotencyKey) {
        return run("standing/earlier", Map.of("key", idempotencyKey)).stream()
                .findFirst()
                .map(row -> new Earlier(
                        row.get("change").asString(),
                        row.get("fingerprint").asString(""),
                        DossierReader.standing(row.get("before")),
                        DossierReader.standing(row.get("after"))));
    }

    @Override
    public Map<SubjectId, Held> hold(Collection<SubjectId> ids) {
        return DossierReader.readAll(inOrder(ids), some -> run("standing/hold", Map.of("ids", some)));
    }

    @Override
    public boolean knows(Party party) {
        return run("standing/knows-party", Map.of("ref", party.reference()))
                .get(0)
                .get("known")
                .asBoolean();
    }

    @Override
    public Optional<SubjectId> named(Collection<String> names) {
        return run("standing/named", Map.of("names", List.copyOf(names))).stream()
                .findFirst()
                .map(row -> SubjectId.parse(row.get("id").asString()));
    }

    @Override
    public Optional<Relation> relation(SubjectId to, RecordId id) {
        return run("standing/relation", Map.of("to", to.text(), "id", id.value())).stream()
                .findFirst()
                .map(row -> RelationEdge.read(row.get("record").asMap()));
    }

    @Override
    public Optional<SealedPerson> person(PersonId id) {
        return run("standing/person", Map.of("id", id.text())).stream()
                .findFirst()
                .map(row -> PersonNode.read(row.get("person").asMap()));
    }

    @Override
    public Map<PersonId, List<Link>> linked(Collection<PersonId> ids) {
        Map<PersonId, List<Link>> linked = new LinkedHashMap<>();
        run("standing/hold-persons", Map.of("ids", inOrder(ids)))
                .forEach(row -> linked.put(
                        PersonId.parse(row.get("id").asString()),
                        row.get("links").asList(v -> Canonical.read(Link.class, v.asString()))));
        return linked;
    }

    @Override
    public <T extends TaskPaper> Optional<T> paper(Class<T> type, String id) {
        return run("standing/hold-task-paper", Map.of("key", TaskPaperNode.key(type, id))).stream()
                .findFirst()
                .map(row -> TaskPaperNode.read(type, row.get("data").asString()));
    }

    @Override
    public void guard(String name) {
        run("standing/guard", Map.of("name", name));
    }

    @Override
    public List<Proceeding> proceedings(RecordId record) {
        return run("disclosure/of-record", Map.of("record", record.value())).stream()
                .map(row -> Canonical.read(Proceeding.class, row.get("data").asString()))
                .toList();
    }

    @Override
    public Optional<IdentityCase> identity(RecordId id) {
        return run("standing/identity", Map.of("id", id.value())).stream()
                .findFirst()
                .map(row -> Canonical.read(IdentityCase.class, row.get("data").asString()));
    }

    @Override
    public boolean othersAreOne(IdentityCase identity) {
        Map<String, Object> parameters = Map.of(
                "kept", identity.kept().reference(),
                "other", identity.other().reference());
        return run("standing/others-are-one", parameters).get(0).get("answer").asBoolean();
    }

    @Override
    public void unmark(Collection<? extends Party> parties) {
        run(
                "standing/unmark",
                Map.of(
                        "refs",
                        parties.stream()
                                .map(Party::reference)
                                .sorted()
                                .distinct()
                                .toList()));
    }

    @Override
    public void stage(String activation, List<Standing> standings, Optional<SubjectId> reached) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("activation", activation);
        parameters.put("reached", reached.map(SubjectId::text).orElse(null));
        parameters.put("rows", standings.stream().map(Neo4jEntry::row).toList());
        run("policy/stage", parameters);
    }

    @Override
    public void activate(String activation) {
        run("policy/activate", Map.of("activation", activation));
    }

    @Override
    public String commit(Draft draft) {
        new FactWriter(queries).write(transaction, draft.facts());
        String change = UUID.randomUUID().toString();
        append(change, draft);
        follow(change, draft.facts(), draft.standings());
        return change;
    }

    /** What follows from a change that was appended: its standings, and its place behind those before it. */
    void follow(String change, List<FactChange> facts, List<Standing> standings) {
        if (!standings.isEmpty()) {
            run(
                    "standing/put-standings",
                    Map.of(
                            "change",
                            change,
                            "rows",
                            standings.stream().map(Neo4jEntry::row).toList()));
        }
        if (facts.stream().anyMatch(FactChange::concernsCatalogue)) {
            run("standing/touch-catalogue", Map.of("change", change));
        }
        List<String> papers = facts.stream()
                .flatMap(f -> f instanceof FactChange.TaskPaperSaved saved ? Stream.of(saved.paper()) : Stream.empty())
                .map(p -> TaskPaperNode.key(p.getClass(), p.id()))
                .toList();
        if (!papers.isEmpty()) {
            run("standing/touch-task-papers", Map.of("change", change, "keys", papers));
        }
    }

    private void append(String change, Draft draft) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", change);
        parameters.put("kind", draft.kind());
        parameters.put("actor", draft.actor());
        parameters.put("payload", Canonical.writeList(FactChange.class, draft.facts()));
        parameters.put("touched", touched(draft));
        parameters.put(
                "idempotencyKey", draft.idempotency().map(Idempotency::key).orElse(null));
        parameters.put(
                "fingerprint", draft.idempotency().map(Idempotency::fingerprint).orElse(null));
        run("standing/append-change", parameters);
    }

    private static List<String> touched(Draft draft) {
        TreeSet<String> refs = new TreeSet<>();
        draft.standings().forEach(s -> refs.add(s.subject().reference()));
        for (FactChange fact : draft.facts()) {
            fact.dossier().map(Party::reference).ifPresent(refs::add);
            fact.person().map(Party::reference).ifPresent(refs::add);
        }
        return new ArrayList<>(refs);
    }

    private static Map<String, Object> row(Standing standing) {
        return Map.of(
                "subject", standing.subject().text(),
                "version", standing.version(),
                "policy", standing.policy(),
                "data", Canonical.write(standing));
    }

    /** Everybody locks in this order, so that no two transactions wait for each other. */
    private static List<String> inOrder(Collection<? extends Party> ids) {
        return ids.stream().map(Party::text).sorted().distinct().toList();
    }

    /** Runs another adapter's query in the same transaction. */
    List<Record> run(String query, Map<String, Object> parameters) {
        return transaction.run(queries.text(query).withParameters(parameters)).list();
    }
}
