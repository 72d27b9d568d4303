package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.disclosure.Filing;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.WithholdingGround;

/** A request not to disclose a record. */
@Schema(description = "A request not to disclose a record (不予公示); the public does not see it while it is decided.")
public record WithholdingInput(
        @Schema(description = "The ground of the law.", required = true)
        WithholdingGround ground,

        @Schema(description = "Why the ground applies.", required = true, maxLength = 2000)
        String reason,

        @Schema(description = "Titles or numbers of the documents that it rests on, at most 32.")
        List<String> documents) {
    Filing filing() {
        return new Filing(ProceedingKind.WITHHOLDING, Optional.ofNullable(ground), Set.of(), reason, documents);
    }
}
