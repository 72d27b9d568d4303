package org.xinheng.api;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.record.Violation;

/** A violation as it is shown. */
@Schema(description = "A violation with its identifier and, once withdrawn, the reason.")
public record ViolationView(
        @Schema(description = "Its id.") String id,

        @Schema(description = "The decision document's data.")
        Violation violation,

        @Schema(description = "Why it was withdrawn; absent while it counts.")
        Optional<String> withdrawn) {}
