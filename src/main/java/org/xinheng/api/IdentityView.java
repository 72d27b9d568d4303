package org.xinheng.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.record.IdentityCase;

/** A case of identity as officers see it. */
@Schema(description = "Whether two persons or two subjects are one.")
public record IdentityView(
        @Schema(description = "The case's id.") String id,
        @Schema(description = "The case.") IdentityCase identity,

        @Schema(description = "Both, persons masked.") List<PartyView> parties) {}
