package org.xinheng.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.xinheng.code.SubjectId;
import org.xinheng.graph.node.InspectionNode;
import org.xinheng.graph.node.RelationEdge;
import org.xinheng.graph.node.SubjectNode;
import org.xinheng.graph.node.ViolationNode;
import org.xinheng.record.Adjustment;
import org.xinheng.record.Link;
import org.xinheng.record.Rating;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Held;
import org.xinheng.standing.Judgements;
import org.xinheng.standing.Sameness;
import org.xinheng.standing.Standing;

/**
 * Reads the rows of {@code standing/hold}, {@code standing/dossiers} and {@code standing/each-dossier}: a subject's own
 * records, and the identifiers of the subjects that were found to be the same.
 */
final class DossierReader {
    private DossierReader() {}

    static Held read(Record row) {
        return new Held(dossier(row), standing(row.get("standing")));
    }

    /** A subject's own records alone. */
    static Dossier dossier(Record row) {
        return new Dossier(
                SubjectNode.read(row.get("subject").asMap()),
                row.get("violations").asList(v -> ViolationNode.read(v.asMap())),
                row.get("inspections").asList(v -> InspectionNode.read(v.asMap())),
                row.get("operatedBy").asList(v -> RelationEdge.read(v.asMap())),
                row.get("memberOf").asList(Value::asString).stream().sorted().toList(),
                row.get("links").asList(v -> Canonical.read(Link.class, v.asString())),
                new Judgements(
                        row.get("ratings").asList(v -> Canonical.read(Rating.class, v.asString())),
                        row.get("adjustments").asList(v -> Canonical.read(Adjustment.class, v.asString()))),
                new Sameness(seenAs(row), List.of()));
    }

    /**
     * Reads subjects together with those that are the same: who is seen as one of them comes with its dossier, and as
     * which they are seen comes beside them.
     *
     * @param query finds the rows of some identifiers, in their order; unknown ones miss
     */
    static Map<SubjectId, Held> readAll(List<String> ids, Function<List<String>, List<Record>> query) {
        Map<SubjectId, Held> read = new LinkedHashMap<>();
        Map<SubjectId, List<SubjectId>> others = new HashMap<>();
        Set<String> asked = new HashSet<>();
        List<String> next = ids;
        while (!next.isEmpty()) {
            asked.addAll(next);
            Set<String> same = new TreeSet<>();
            for (Record row : query.apply(next)) {
                Held held = read(row);
                SubjectId id = held.dossier().subject().id();
                read.put(id, held);
                others.put(id, others(row));
                seenAs(row).ifPresent(kept -> same.add(kept.text()));
                others(row).forEach(other -> same.add(other.text()));
            }
            same.removeAll(asked);
            next = List.copyOf(same);
        }
        Map<SubjectId, Held> all = new LinkedHashMap<>();
        read.forEach((id, held) -> {
            List<Dossier> same = others.get(id).stream()
                    .map(other -> read.get(other).dossier())
                    .toList();
            all.put(id, same.isEmpty() ? held : held.with(same));
        });
        return all;
    }

    private static Optional<SubjectId> seenAs(Record row) {
        Value kept = row.get("seenAs");
        return kept.isNull() ? Optional.empty() : Optional.of(SubjectId.parse(kept.asString()));
    }

    /** The subjects that are seen as the row's. */
    static List<SubjectId> others(Record row) {
        return row.get("others").asList(v -> SubjectId.parse(v.asString())).stream()
                .sorted()
                .toList();
    }

    static Optional<Standing> standing(Value data) {
        return data.isNull() ? Optional.empty() : Optional.of(Canonical.read(Standing.class, data.asString()));
    }
}
