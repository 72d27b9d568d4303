package org.xinheng.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Attributes;
import org.xinheng.code.SubjectId;
import org.xinheng.record.CaseType;
import org.xinheng.record.Inspection;
import org.xinheng.record.ResultCode;
import org.xinheng.registry.Level;

/** An inspection as a client sends it. */
@Schema(
        description =
                "A finished inspection of one subject for one item. Sent again with the same department, source key, "
                        + "subject and item it corrects the record.")
public record InspectionInput(
        @Schema(description = "Who was inspected: id, uscc, former number or system|key.", required = true)
        String subject,

        @Schema(description = "Code of the item.", required = true)
        String item,

        @Schema(description = "Code of the department that inspected.", required = true)
        String department,

        @Schema(description = "The department's own key of the inspection.", required = true, maxLength = 128)
        String sourceKey,

        @Schema(description = "Level of the inspecting authority.", required = true)
        Level level,

        @Schema(description = "Why; ROUTINE when absent.") CaseType caseType,

        @Schema(description = "Whether inspectors entered the premises; true when absent.")
        Optional<Boolean> onSite,

        @Schema(description = "When; not in the future.", required = true)
        LocalDate inspectedOn,

        @Schema(description = "Standard result codes; NO_PROBLEM stands alone.", required = true)
        SortedSet<ResultCode> results,

        @Schema(description = "Remarks.", maxLength = 2000) Optional<String> note,

        @Schema(
                description = "Named numbers, texts and truth values that a policy may read.",
                implementation = Object.class)
        Attributes attributes) {
    Inspection of(SubjectId id) {
        return new Inspection(
                id,
                item,
                department,
                sourceKey,
                level,
                caseType,
                onSite.orElse(true),
                inspectedOn,
                results,
                note,
                attributes);
    }
}
