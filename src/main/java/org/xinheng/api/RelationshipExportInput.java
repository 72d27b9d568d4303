package org.xinheng.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Party;
import org.xinheng.registry.RelationKind;

/** What is shown and shall be exported. */
@Schema(description = "The parties that are shown; the relations between them are exported with them.")
public record RelationshipExportInput(
        @Schema(description = "The parties, 1 to 2000.", required = true)
        List<Party> parties,

        @Schema(description = "Kinds of relation; all when absent.")
        Set<RelationKind> kinds,

        @Schema(description = "Relations that hold on that date; those of any date when absent.")
        Optional<LocalDate> on) {}
