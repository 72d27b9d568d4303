package org.xinheng.graph.node;

import java.util.Map;
import org.xinheng.code.SubjectId;
import org.xinheng.record.CaseType;
import org.xinheng.record.Inspection;
import org.xinheng.record.ResultCode;
import org.xinheng.registry.Level;

/** {@code (:Inspection)}. */
public final class InspectionNode {
    private InspectionNode() {}

    /** The node's properties. */
    public static Map<String, Object> properties(Inspection inspection) {
        return Properties.empty()
                .text("id", inspection.id())
                .text("subject", inspection.subject())
                .text("item", inspection.item())
                .text("department", inspection.department())
                .text("sourceKey", inspection.sourceKey())
                .text("level", inspection.level())
                .text("caseType", inspection.caseType())
                .flag("onSite", inspection.onSite())
                .date("inspectedOn", inspection.inspectedOn())
                .texts("results", inspection.results())
                .text("note", inspection.note())
                .attributes(inspection.attributes())
                .text("checkResult", inspection.checkResult())
                .map();
    }

    /** The inspection of a node. */
    public static Inspection read(Map<String, Object> properties) {
        Properties node = Properties.of(properties);
        return new Inspection(
                SubjectId.parse(node.text("subject")),
                node.text("item"),
                node.text("department"),
                node.text("sourceKey"),
                node.constant(Level.class, "level"),
                node.constant(CaseType.class, "caseType"),
                node.flag("onSite"),
                node.date("inspectedOn"),
                node.constants(ResultCode.class, "results"),
                node.optionalText("note"),
                node.attributes(),
                node.optionalText("checkResult"));
    }
}
