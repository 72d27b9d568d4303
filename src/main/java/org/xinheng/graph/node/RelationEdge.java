package org.xinheng.graph.node;

import java.util.Map;
import org.xinheng.code.Party;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/** A relationship between parties; its type is the relation's kind. */
public final class RelationEdge {
    private RelationEdge() {}

    /** The relationship's properties. */
    public static Map<String, Object> properties(Relation relation) {
        return Properties.empty()
                .text("id", relation.id())
                .text("kind", relation.kind())
                .text("fromParty", relation.from().reference())
                .text("toSubject", relation.to())
                .period(relation.period())
                .number("share", relation.share())
                .number("votes", relation.votes())
                .text("role", relation.role())
                .text("source", relation.source())
                .map();
    }

    /** The relation of a relationship. */
    public static Relation read(Map<String, Object> properties) {
        Properties edge = Properties.of(properties);
        return new Relation(
                edge.constant(RelationKind.class, "kind"),
                Party.parse(edge.text("fromParty")),
                SubjectId.parse(edge.text("toSubject")),
                edge.period(),
                edge.optionalNumber("share"),
                edge.optionalNumber("votes"),
                edge.optionalText("role"),
                edge.text("source"));
    }
}
