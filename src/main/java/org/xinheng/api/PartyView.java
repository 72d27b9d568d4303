package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Party;
import org.xinheng.grading.Tier;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;

/** A party as relationships show it. */
@Schema(description = "A subject or person as relationships show it.")
public record PartyView(
        @Schema(description = "The party.") Party party,

        @Schema(description = "A subject's name; a person's with all but the first character masked.")
        Optional<String> name,

        @Schema(description = "What kind of subject it is; absent for a person.")
        Optional<SubjectKind> kind,

        @Schema(description = "Whether the subject is still there; absent for a person.")
        Optional<SubjectStatus> status,

        @Schema(description = "Code of the subject's area; absent for a person.")
        Optional<String> area,

        @Schema(
                description =
                        "The subject's tiers today, per scheme; none for a person or a subject outside the caller's areas.")
        List<Tier> tiers) {}
