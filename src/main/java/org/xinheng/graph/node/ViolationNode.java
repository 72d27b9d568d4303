package org.xinheng.graph.node;

import java.util.Map;
import org.xinheng.code.Party;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;

/** {@code (:Violation)}. */
public final class ViolationNode {
    private ViolationNode() {}

    /** The node's properties. */
    public static Map<String, Object> properties(Violation violation) {
        return Properties.empty()
                .text("id", violation.id())
                .text("kind", violation.kind())
                .text("severity", violation.severity())
                .text("party", violation.party().reference())
                .text("department", violation.department())
                .text("documentNumber", violation.documentNumber())
                .text("sourceKey", violation.sourceKey())
                .text("item", violation.item())
                .text("behaviour", violation.behaviour())
                .texts("penaltyTypes", violation.penaltyTypes())
                .text("listType", violation.listType())
                .date("decidedOn", violation.decidedOn())
                .date("publishedUntil", violation.publishedUntil())
                .date("repairedOn", violation.repairedOn())
                .number("fine", violation.fine())
                .flag("firstMinorOffence", violation.firstMinorOffence())
                .attributes(violation.attributes())
                .map();
    }

    /** The violation of a node. */
    public static Violation read(Map<String, Object> properties) {
        Properties node = Properties.of(properties);
        return new Violation(
                node.constant(ViolationKind.class, "kind"),
                node.constant(Severity.class, "severity"),
                Party.parse(node.text("party")),
                node.text("department"),
                node.optionalText("documentNumber"),
                node.optionalText("sourceKey"),
                node.optionalText("item"),
                node.text("behaviour"),
                node.constants(PenaltyType.class, "penaltyTypes"),
                node.optionalConstant(ListType.class, "listType"),
                node.date("decidedOn"),
                node.optionalDate("publishedUntil"),
                node.optionalDate("repairedOn"),
                node.optionalNumber("fine"),
                node.flag("firstMinorOffence"),
                node.attributes());
    }
}
