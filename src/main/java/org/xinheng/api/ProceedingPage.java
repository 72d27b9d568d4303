package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of procedures. */
@Schema(description = "Procedures that wait for somebody, the oldest first.")
public record ProceedingPage(
        @Schema(description = "The procedures.") List<ProceedingView> procedures,

        @Schema(description = "Where the next page begins; absent on the last.")
        Optional<String> cursor) {}
