package org.xinheng.graph.bulk;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.xinheng.code.Party;
import org.xinheng.exchange.first.FirstGraph;
import org.xinheng.exchange.first.Logged;
import org.xinheng.graph.node.InspectionNode;
import org.xinheng.graph.node.PersonNode;
import org.xinheng.graph.node.RelationEdge;
import org.xinheng.graph.node.SubjectNode;
import org.xinheng.graph.node.ViolationNode;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;
import org.xinheng.registry.SealedPerson;
import org.xinheng.registry.Subject;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.Standing;

/** Parties with all that is known about them, as the statements that save facts one by one would leave them. */
public final class BulkPart implements FirstGraph.Part {
    private final BulkFiles.Writer writer;
    private final BulkCatalogue catalogue;
    private final ToLongFunction<Party> places;

    /** @param places where the nodes of parties are, all of which are reserved */
    public BulkPart(BulkFiles files, BulkCatalogue catalogue, ToLongFunction<Party> places) {
        this.writer = files.writer();
        this.catalogue = catalogue;
        this.places = places;
    }

    @Override
    public long change(Logged change, Collection<? extends Party> touched) {
        long place = writer.node(Table.CHANGE, BulkCatalogue.change(change));
        touched.forEach(p -> writer.tie(place, places.applyAsLong(p), "TOUCHES"));
        return place;
    }

    @Override
    public void person(SealedPerson person, Collection<Violation> violations, Logged last) {
        long place = places.applyAsLong(person.id());
        Map<String, Object> node = PersonNode.properties(person);
        node.put("ref", person.id().reference());
        node.put("lastChange", last.id());
        writer.node(Table.PERSON, place, node);
        violations.forEach(v -> violation(v, place));
    }

    @Override
    public void subject(
            Dossier dossier,
            Set<String> names,
            Collection<Relation> relations,
            Standing standing,
            Logged last,
            long changedAt) {
        Subject subject = dossier.subject();
        long place = places.applyAsLong(subject.id());
        Map<String, Object> node = SubjectNode.properties(subject);
        node.put("ref", subject.id().reference());
        node.put("lastChange", last.id());
        writer.node(Table.SUBJECT, place, node);
        names.forEach(name -> writer.relationship(
                Table.NAMES,
                writer.node(Table.SUBJECT_KEY, Map.of("key", name)),
                place,
                "NAMES",
                Map.of("only", name)));
        dossier.violations().forEach(v -> violation(v, place));
        dossier.inspections().forEach(i -> inspection(i, place));
        relations.forEach(r -> writer.relationship(
                Table.RELATION, places.applyAsLong(r.from()), place, r.kind().name(), RelationEdge.properties(r)));
        long graded = writer.node(
                Table.STANDING,
                Map.of(
                        "subject", subject.id().text(),
                        "version", (long) standing.version(),
                        "policy", standing.policy(),
                        "data", Canonical.write(standing)));
        writer.tie(place, graded, "STANDING");
        writer.tie(graded, changedAt, "MADE_BY");
    }

    private void violation(Violation violation, long party) {
        long place = writer.node(Table.VIOLATION, ViolationNode.properties(violation));
        writer.tie(place, party, "COMMITTED_BY");
        writer.tie(place, catalogue.department(violation.department()), "DECIDED_BY");
        violation.item().ifPresent(item -> writer.tie(place, catalogue.item(item), "AGAINST"));
    }

    private void inspection(Inspection inspection, long subject) {
        long place = writer.node(Table.INSPECTION, InspectionNode.properties(inspection));
        writer.tie(place, subject, "OF");
        writer.tie(place, catalogue.item(inspection.item()), "FOR");
        writer.tie(place, catalogue.department(inspection.department()), "DONE_BY");
    }

    @Override
    public void close() {
        writer.close();
    }
}
