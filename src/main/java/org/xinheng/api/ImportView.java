package org.xinheng.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.exchange.load.Import;
import org.xinheng.exchange.load.ImportState;
import org.xinheng.exchange.load.Imports;

/** How far an import is. */
@Schema(description = "A file on its way into the graph: how far it is and what was refused.")
public record ImportView(
        @Schema(description = "Its identifier.") String id,

        @Schema(description = "The kind of its rows, mapped, or graph.", examples = "violations")
        String kind,

        @Schema(description = "Who sent it.") String actor,

        @Schema(description = "How far it is.") ImportState state,

        @Schema(
                description = "Whether the process that has the file has gone. It goes on when that process is started "
                        + "again; sending the file again does the same.")
        boolean interrupted,

        @Schema(description = "Whether it only told what it would do.")
        boolean dryRun,

        @Schema(description = "The mapping from its columns to fields.")
        Optional<String> mapping,

        @Schema(description = "Area of subjects and departments for which the file has none.")
        Optional<String> area,

        @Schema(description = "Department of violations and inspections for which the file has none.")
        Optional<String> department,

        @Schema(description = "Bytes as it was sent.") long bytes,

        @Schema(description = "Line of the last row that was looked at.")
        long line,

        @Schema(description = "Rows that were looked at.") long rows,

        @Schema(description = "Rows that changed something.")
        long entered,

        @Schema(description = "Rows that said what was known already.")
        long unchanged,

        @Schema(description = "Rows that were refused.") long refused,

        @Schema(description = "Records that ended because a full file does not hold them.")
        long ended,

        @Schema(description = "Rows a second, while it is at work.")
        Optional<Long> rowsPerSecond,

        @Schema(description = "Seconds that are left at this pace, while it is at work.")
        Optional<Long> secondsLeft,

        @Schema(description = "When it was sent.") Instant startedAt,

        @Schema(description = "When it last moved.") Instant touchedAt,

        @Schema(description = "Why it stopped, where it did.")
        Optional<String> note,

        @Schema(description = "The first refused rows; the others are at /refused.")
        List<RefusedRowView> firstRefused) {
    static ImportView of(Import one, Imports imports, List<RefusedRowView> firstRefused) {
        Optional<Imports.Speed> speed = imports.speed(one.id());
        Import.Progress progress = one.progress();
        return new ImportView(
                one.id(),
                one.kind(),
                one.actor(),
                one.state(),
                !one.isOver() && !imports.isHere(one.id()),
                one.options().dryRun(),
                one.options().mapping(),
                one.options().defaults().area(),
                one.options().defaults().department(),
                one.bytes(),
                progress.line(),
                progress.rows(),
                progress.entered(),
                progress.unchanged(),
                progress.refused(),
                progress.ended(),
                speed.map(Imports.Speed::rowsPerSecond),
                speed.map(Imports.Speed::secondsLeft),
                one.startedAt(),
                one.touchedAt(),
                one.note(),
                firstRefused);
    }
}
