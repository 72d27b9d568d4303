package org.xinheng.exchange.load;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One file on its way into the graph.
 *
 * @param id its identifier
 * @param kind the kind that its rows are of: one of {@link Kind}, {@code mapped} or {@code graph}
 * @param actor whose it is
 * @param areas the areas in which it may act: those of the actor when it was sent
 * @param departments the departments in whose name it may act, of the actor when it was sent; none for every one
 * @param options how it is read and what it may do
 * @param bytes its size as it was sent
 * @param state how far it is
 * @param progress its counts
 * @param startedAt when it was sent
 * @param touchedAt when it last moved
 * @param note why it stopped, where it did
 */
public record Import(
        String id,
        String kind,
        String actor,
        List<String> areas,
        List<String> departments,
        Options options,
        long bytes,
        ImportState state,
        Progress progress,
        Instant startedAt,
        Instant touchedAt,
        Optional<String> note) {
    /** The kind of a file whose mapping makes records of several kinds. */
    public static final String MAPPED = "mapped";
    /** The kind of a whole graph. */
    public static final String GRAPH = "graph";

    /**
     * How a file is read and what it may do.
     *
     * @param format csv, ndjson or xlsx; as its bytes show when absent
     * @param charset auto, utf-8 or gb18030
     * @param sheet the sheet of a workbook; the first when absent
     * @param mapping the mapping from its columns to fields; its columns are fields when absent
     * @param defaults values of fields that the file does not fill
     * @param full whether records of the same source that it does not hold are to end
     * @param dryRun whether it only tells what it would do
     */
    public record Options(
            Optional<String> format,
            String charset,
            Optional<String> sheet,
            Optional<String> mapping,
            Defaults defaults,
            boolean full,
            boolean dryRun) {}

    /**
     * Counts of rows.
     *
     * @param line the line of the last row that was looked at
     * @param rows rows that were looked at
     * @param entered rows that changed something
     * @param unchanged rows that said what was known already
     * @param refused rows that were refused
     * @param ended records that ended because a full file does not hold them
     */
    public record Progress(long line, long rows, long entered, long unchanged, long refused, long ended) {
        /** Before the first row. */
        public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);
    }

    /** The same import further on. */
    Import at(ImportState newState, Progress newProgress, Instant now, Optional<String> newNote) {
        return new Import(
                id, kind, actor, areas, departments, options, bytes, newState, newProgress, startedAt, now, newNote);
    }

    /** Whether there is nothing more to do. */
    public boolean isOver() {
        return state == ImportState.FINISHED || state == ImportState.STOPPED;
    }
}
