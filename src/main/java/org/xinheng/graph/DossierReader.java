package org.xinheng.graph;

import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
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
import org.xinheng.standing.Standing;

/** Reads the rows of {@code standing/hold} and {@code standing/dossiers}. */
final class DossierReader {
    private DossierReader() {}

    static Held read(Record row) {
        Dossier dossier = new Dossier(
                SubjectNode.read(row.get("subject").asMap()),
                row.get("violations").asList(v -> ViolationNode.read(v.asMap())),
                row.get("inspections").asList(v -> InspectionNode.read(v.asMap())),
                row.get("operatedBy").asList(v -> RelationEdge.read(v.asMap())),
                row.get("memberOf").asList(Value::asString).stream().sorted().toList(),
                row.get("links").asList(v -> Canonical.read(Link.class, v.asString())),
                new Judgements(
                        row.get("ratings").asList(v -> Canonical.read(Rating.class, v.asString())),
                        row.get("adjustments").asList(v -> Canonical.read(Adjustment.class, v.asString()))));
        return new Held(dossier, standing(row.get("standing")));
    }

    static Optional<Standing> standing(Value data) {
        return data.isNull() ? Optional.empty() : Optional.of(Canonical.read(Standing.class, data.asString()));
    }
}
