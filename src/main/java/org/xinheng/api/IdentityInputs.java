package org.xinheng.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.PersonId;
import org.xinheng.record.IdentityCase;

/** What officers send about the identity of persons. */
final class IdentityInputs {
    private IdentityInputs() {}

    /** A suspicion. */
    @Schema(description = "A suspicion that two persons are one. An equal name alone is no evidence.")
    record SuspicionInput(
            @Schema(description = "Id of the person as whom both would be seen.", required = true)
            String kept,

            @Schema(description = "Id of the other person.", required = true)
            String other,

            @Schema(description = "On what evidence.", required = true, maxLength = 2000)
            String evidence) {
        PersonId keptId() {
            return PersonId.parse(kept);
        }

        PersonId otherId() {
            return PersonId.parse(other);
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
