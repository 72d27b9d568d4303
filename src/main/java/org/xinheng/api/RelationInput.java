package org.xinheng.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Check;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/** A relation as a client sends it. */
@Schema(
        description =
                "A dated relation from a party to a subject. Sent again with the same kind, ends, start and source it "
                        + "corrects the relation, for instance with its end.")
public record RelationInput(
        @Schema(description = "What it is.", required = true)
        RelationKind kind,

        @Schema(
                description = "The party that it starts from: subject/{id} or person/{id}.",
                required = true,
                implementation = String.class)
        Party from,

        @Schema(description = "The subject that it leads to: id, uscc, former number or system|key.", required = true)
        String to,

        @Schema(description = "First day on which it holds.", required = true)
        LocalDate since,

        @Schema(description = "First day on which it no longer holds.")
        Optional<LocalDate> until,

        @Schema(
                description = "Part of the capital, 0 to 1; with HOLDS only, absent when unknown.",
                minimum = "0",
                maximum = "1")
        Optional<BigDecimal> share,

        @Schema(
                description =
                        "Part of the votes, 0 to 1; with HOLDS only. Absent where no source states it apart: votes "
                                + "then follow the share.",
                minimum = "0",
                maximum = "1")
        Optional<BigDecimal> votes,

        @Schema(description = "Office held; with EXECUTIVE_OF only.")
        Optional<String> role,

        @Schema(description = "Code of the system that states it.", required = true)
        String source) {
    Relation leadingTo(SubjectId id) {
        return new Relation(
                kind, from, id, new Period(Check.present("since", since), until), share, votes, role, source);
    }
}
