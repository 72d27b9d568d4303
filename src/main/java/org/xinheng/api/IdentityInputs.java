package org.xinheng.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.PersonId;
import org.xinheng.record.IdentityCase;

/** What officers send about the identity of persons and subjects. */
final class IdentityInputs {
    private IdentityInputs() {}

    /** A suspicion. */
    @Schema(description = "A suspicion that two persons or two subjects are one. An equal name alone is no evidence.")
    record SuspicionInput(
            @Schema(
                    description =
                            "The party as which both would be seen: person/{id} or subject/{id}; an id alone is a person's.",
                    required = true)
            String kept,

            @Schema(description = "The other person or subject.", required = true)
            String other,

            @Schema(description = "On what evidence.", required = true, maxLength = 2000)
            String evidence) {
        Party keptParty() {
            return party("kept", kept);
        }

        Party otherParty() {
            return party("other", other);
        }

        private static Party party(String field, String given) {
            String text = Check.present(field, given);
            return text.contains("/") ? Party.parse(text) : PersonId.parse(text);
        }
    }

    /** A step in a case. */
    @Schema(description = "A step in a case.")
    record StepInput(
            @Schema(
                    description =
                            "CONFIRM or REJECT a suspicion, DOUBT what was confirmed, SEPARATE or KEEP what is doubted, "
                                    + "SUSPECT again. All but SUSPECT and DOUBT are for a reviewer other than whoever raised "
                                    + "the question.",
                    required = true)
            IdentityCase.Act act,

            @Schema(description = "On what evidence.", required = true, maxLength = 2000)
            String evidence) {}
}
