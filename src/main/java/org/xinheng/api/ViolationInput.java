package org.xinheng.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Attributes;
import org.xinheng.code.Party;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;

/** A violation as a client sends it. */
@Schema(
        description = "A decided, dated, sourced record (违法失信信息). Sent again with the same department, document number "
                + "(or source key), party and kind it corrects the record.")
public record ViolationInput(
        @Schema(description = "Against which subject: id, uscc, former number or system|key.")
        Optional<String> subject,

        @Schema(description = "Against which person: id. Exactly one of subject and person.")
        Optional<String> person,

        @Schema(description = "What was decided.", required = true)
        ViolationKind kind,

        @Schema(description = "How grave it is.", required = true)
        Severity severity,

        @Schema(description = "Code of the department that decided.", required = true)
        String department,

        @Schema(description = "The decision document's number (文号).", examples = "示石市监罚〔2026〕12号")
        Optional<String> documentNumber,

        @Schema(description = "The department's own key; required where there is no document number.")
        Optional<String> sourceKey,

        @Schema(description = "Code of the item that was breached.")
        Optional<String> item,

        @Schema(description = "What was done, as the decision says.", required = true, maxLength = 2000)
        String behaviour,

        @Schema(description = "Penalties imposed; with PENALTY only.")
        SortedSet<PenaltyType> penaltyTypes,

        @Schema(description = "Which list; with SERIOUS_LISTING only.")
        Optional<ListType> listType,

        @Schema(description = "Date of the decision document; not in the future.", required = true)
        LocalDate decidedOn,

        @Schema(description = "First day on which it is no longer published, where the decision fixes one.")
        Optional<LocalDate> publishedUntil,

        @Schema(description = "Day on which repair or removal took effect.")
        Optional<LocalDate> repairedOn,

        @Schema(description = "Fine in yuan, at most two decimals.", minimum = "0")
        Optional<BigDecimal> fine,

        @Schema(description = "Minor first offence corrected in time (首违不罚、轻微免罚): recorded, never counted.")
        boolean firstMinorOffence,

        @Schema(
                description = "Named numbers, texts and truth values that a policy may read.",
                implementation = Object.class)
        Attributes attributes,

        @Schema(description = "Ask not to disclose it: the public never sees it while that is decided.")
        Optional<WithholdingInput> withhold) {
    Violation against(Party party) {
        return new Violation(
                kind,
                severity,
                party,
                department,
                documentNumber,
                sourceKey,
                item,
                behaviour,
                penaltyTypes,
                listType,
                decidedOn,
                publishedUntil,
                repairedOn,
                fine,
                firstMinorOffence,
                attributes);
    }
}
