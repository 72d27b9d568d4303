package org.xinheng.inspection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.grading.Document;

/** One step of an answer. */
@Schema(description = "One step of an answer, in the order in which they were taken.")
public record Reason(
        @Schema(description = "The stage.") Stage stage,

        @Schema(description = "The rule, by its code.", examples = "table:general-items")
        String code,

        @Schema(description = "What it says, in Chinese.", examples = "信用等级 B，抽查比例 2%")
        String text,

        @Schema(description = "Where its numbers come from; illustrative where no authority issued them.")
        String source,

        @Schema(description = "Decision documents on which it rests.")
        List<Document> documents) {
    /** The stages of an answer, in order. */
    public enum Stage {
        /** what is demanded */
        DEMAND,
        /** how often within a period */
        FREQUENCY,
        /** what the subject is entitled to be spared */
        ENTITLEMENT,
        /** when */
        CALENDAR
    }

    public Reason {
        documents = List.copyOf(documents);
    }
}
