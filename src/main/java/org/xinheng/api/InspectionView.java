package org.xinheng.api;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.record.Inspection;

/** An inspection as it is shown. */
@Schema(description = "An inspection with its identifier and, once withdrawn, the reason.")
public record InspectionView(
        @Schema(description = "Its id.") String id,
        @Schema(description = "What was done and found.") Inspection inspection,

        @Schema(description = "Why it was withdrawn; absent while it counts.")
        Optional<String> withdrawn) {}
