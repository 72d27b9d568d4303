package org.xinheng.inspection;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that a plan breaks. */
@Schema(description = "A rule that a plan breaks.")
public record PlanConflict(
        @Schema(description = "The rule.") PlanRule rule,

        @Schema(description = "What is wrong and what would be right.")
        String text,

        @Schema(description = "The other plan, where one is concerned.")
        Optional<String> plan) {
    /** The rules of annual plans. */
    public enum PlanRule {
        /** the same subjects and the same item stand in two plans (同一对象同一事项不得重复抽查) */
        SAME_OBJECT_AND_ITEM,
        /** another department plans the same item with another ratio */
        RATIO_CONTRADICTS,
        /** another department plans the same item with another frequency */
        FREQUENCY_CONTRADICTS,
        /** it visits a subject more often than the annual cap allows */
        OVER_CAP,
        /** it visits a subject more often than the frequency of its tier allows */
        OVER_MAXIMUM,
        /** a key item is inspected less than a general one */
        KEY_BELOW_GENERAL,
        /** it is not made by a department that leads the item */
        NOT_THE_LEAD,
        /** nobody is in scope */
        NOBODY_IN_SCOPE
    }
}
