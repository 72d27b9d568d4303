package org.xinheng.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.disclosure.RepairCondition;
import org.xinheng.disclosure.Visibility;

/** How a record stands to the public. */
@Schema(description = "Whether the public sees a record, from when until when, by which rule, and how it is repaired.")
public record PublicationView(
        @Schema(description = "What it is to the public today.")
        Visibility.State state,

        @Schema(description = "The regime that it falls under.", examples = "repair-2026")
        String regime,

        @Schema(description = "The rule of the regime.", examples = "general")
        String rule,

        @Schema(description = "What the rule is about.") String title,

        @Schema(description = "Where the rule's terms come from; illustrative where no authority issued them.")
        String source,

        @Schema(description = "First day of publication, where it is of a class that is published.")
        Optional<LocalDate> from,

        @Schema(description = "First day on which it is no longer published; repair and other decisions aside.")
        Optional<LocalDate> until,

        @Schema(description = "First day on which it may be repaired; absent where it cannot be.")
        Optional<LocalDate> repairFrom,

        @Schema(description = "Whether an objection to it is open; the public sees that.")
        boolean objected,

        @Schema(
                description =
                        "The clock of publication, for a record of a class that is published; done on the day on which it was.")
        Optional<ProceedingView.DutyView> publish,

        @Schema(
                description =
                        "The conditions of repair as they are today; what is to be declared counts as not declared.")
        List<RepairCondition> repairConditions) {}
