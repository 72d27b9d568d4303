package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Period;
import org.xinheng.policy.Measure;
import org.xinheng.record.Link;
import org.xinheng.record.MeasureState;

/** A link as officers see it. */
@Schema(description = "A joint-punishment link with its measure, where that stands, and the parties on its main path.")
public record LinkView(
        @Schema(description = "The link's id, under which decisions are made.")
        String id,

        @Schema(description = "The link.") Link link,

        @Schema(description = "Where its measure stands on the date asked for.")
        MeasureState state,

        @Schema(description = "When its measure is in force; absent when it is not.")
        Optional<Period> inForce,

        @Schema(description = "What the rule means.") Optional<String> ruleTitle,

        @Schema(description = "The rule's source as reasons cite it; illustrative where no authority issued it.")
        String source,

        @Schema(description = "The measure's entry in the catalogue.")
        Optional<Measure> measure,

        @Schema(
                description =
                        "The measure's legal basis as reasons cite it, with a remark where its wording is unverified.")
        Optional<String> measureSource,

        @Schema(description = "Target, causing party and the parties between.")
        List<PartyView> parties) {}
