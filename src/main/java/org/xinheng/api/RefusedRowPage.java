package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of refused rows. */
@Schema(description = "Refused rows in the order of the file.")
public record RefusedRowPage(
        @Schema(description = "The rows.") List<RefusedRowView> rows,

        @Schema(description = "Where the next page begins; absent on the last one.")
        Optional<String> cursor) {}
