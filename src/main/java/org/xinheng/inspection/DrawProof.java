package org.xinheng.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.SubjectId;
import org.xinheng.inspection.draw.HashTree;
import org.xinheng.inspection.draw.Lottery;
import org.xinheng.inspection.draw.Snapshot;
import org.xinheng.record.task.Draw;

/** What a subject can prove about a draw. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        description =
                "What a subject can prove about a draw: the line that the snapshot held about it, the way from that line "
                        + "to the published hash, and its place in the order that the seed gives.")
public record DrawProof(
        @Schema(description = "The draw's id.") String draw,

        @Schema(description = "The published hash of the snapshot.")
        String snapshotHash,

        @Schema(description = "Number of the line in the snapshot.")
        int lineNumber,

        @Schema(description = "The line, its fields separated by tabs.")
        String line,

        @Schema(description = "The line's salt, in hexadecimal.")
        String salt,

        @Schema(
                description =
                        "Hashes beside the way to the root: L where the hash stands to the left, R where to the right. A "
                                + "leaf is SHA-256(0, salt, line), a node SHA-256(1, left, right).")
        List<String> path,

        @Schema(description = "The seed; absent before the draw was opened.")
        Optional<String> seed,

        @Schema(description = "Place in the stratum's order, from 1; absent when it could not be drawn.")
        Optional<Integer> place,

        @Schema(description = "How many the stratum's draw took.")
        Optional<Integer> taken,

        @Schema(description = "Whether its turn came when no inspectors had room for a visit.")
        boolean passedOver,

        @Schema(description = "Whether it is to be visited.")
        boolean drawn) {
    static DrawProof of(Draw draw, SubjectId subject, HashTree.Proof proof, Snapshot snapshot) {
        String stratum = proof.line().split("\t", -1)[2];
        Optional<String> seed = draw.opening().map(Draw.Opening::seed);
        Optional<Lottery> lottery = seed.map(s -> Draws.replayed(draw, snapshot, s));
        Optional<Integer> taken = seed.map(s -> (int)
                draw.visits().stream().filter(v -> v.stratum().equals(stratum)).count());
        return new DrawProof(
                draw.id(),
                draw.snapshotHash(),
                proof.number(),
                proof.line(),
                proof.salt(),
                proof.path(),
                seed,
                lottery.flatMap(l -> l.place(subject.text(), stratum)),
                taken,
                lottery.map(l -> l.isPassedOver(subject)).orElse(false),
                draw.standing().stream().anyMatch(v -> v.subject().equals(subject)));
    }
}
