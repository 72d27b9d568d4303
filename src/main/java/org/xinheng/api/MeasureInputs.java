package org.xinheng.api;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What officers send about measures. */
final class MeasureInputs {
    private MeasureInputs() {}

    /** A decision about a proposed measure. */
    @Schema(description = "A decision about a proposed measure.")
    record DecisionInput(
            @Schema(description = "Whether the measure takes effect.", required = true)
            Boolean confirmed,

            @Schema(description = "Code of the department that decided.", required = true)
            String authority,

            @Schema(description = "When it decided; today when absent.")
            Optional<LocalDate> decidedOn,

            @Schema(description = "The legal basis.", required = true, maxLength = 2000)
            String basis,

            @Schema(
                    description = "What was found, such as personal liability (公司法第一百七十八条).",
                    required = true,
                    maxLength = 2000)
            String finding,

            @Schema(description = "When the party was told; required to confirm.")
            Optional<LocalDate> noticeServedOn,

            @Schema(
                    description = "What the party was told that it can do against it; required to confirm.",
                    maxLength = 2000)
            Optional<String> remedies) {}

    /** An early end of a confirmed measure. */
    @Schema(description = "An early end of a confirmed measure.")
    record EndInput(
            @Schema(description = "Code of the department that decided.", required = true)
            String authority,

            @Schema(description = "First day on which it is no longer in force; today when absent.")
            Optional<LocalDate> on,

            @Schema(description = "Why.", required = true, maxLength = 2000)
            String reason) {}

    /** An objection against a link. */
    @Schema(description = "An objection against a link.")
    record ObjectionInput(
            @Schema(description = "When it was filed; today when absent.")
            Optional<LocalDate> filedOn,

            @Schema(description = "What is said against the link.", required = true, maxLength = 2000)
            String reason) {}

    /** The decision of an objection. */
    @Schema(description = "The decision of the open objection against a link.")
    record OutcomeInput(
            @Schema(description = "Whether the objection was right: then the link never counted.", required = true)
            Boolean upheld,

            @Schema(description = "Code of the department that decided.", required = true)
            String authority,

            @Schema(description = "When it decided; today when absent.")
            Optional<LocalDate> decidedOn,

            @Schema(description = "Why.", required = true, maxLength = 2000)
            String reason) {}
}
