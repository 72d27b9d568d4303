package org.xinheng.exchange.first;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.exchange.file.Encodings;
import org.xinheng.exchange.file.Row;
import org.xinheng.exchange.file.Rows;
import org.xinheng.exchange.file.Spool;
import org.xinheng.exchange.file.UnreadableFileException;
import org.xinheng.exchange.load.CheckedRows;

/**
 * Reads one file: its rows are checked, good ones given on in batches, refused ones kept. Rows that bring nothing that
 * rows of the same kind name are checked by several threads at once.
 */
final class Reading {
    private static final int BATCH = 500;
    private static final int AHEAD = 32;
    private static final Duration REPORT = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(Reading.class);

    private final LoadFile file;
    private final CheckedRows checked;
    private final ExecutorService workers;
    private final Tally tally;
    private final Refusals refusals;
    private final Consumer<List<CheckedRows.Good>> good;
    private final Semaphore ahead = new Semaphore(AHEAD);
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final Queue<CheckedRows.File> idle = new ConcurrentLinkedQueue<>();

    Reading(
            LoadFile file,
            CheckedRows checked,
            ExecutorService workers,
            Tally tally,
            Refusals refusals,
            Consumer<List<CheckedRows.Good>> good) {
        this.file = file;
        this.checked = checked;
        this.workers = workers;
        this.tally = tally;
        this.refusals = refusals;
        this.good = good;
    }

    /** Reads all rows. */
    void run() {
        Spool spool = Spool.own(file.path());
        try (Rows rows = rows(spool)) {
            CheckedRows.File own = open(checked, rows);
            long begun = System.nanoTime();
            long reported = begun;
            for (List<Row> batch = next(rows); !batch.isEmpty(); batch = next(rows)) {
                List<Row> some = batch;
                if (file.isOrdered()) {
                    List<CheckedRows.Good> records = check(own, some);
                    submit(() -> good.accept(records));
                } else {
                    submit(() -> good.accept(checkBeside(rows, some)));
                }
                stopWhereNothingFits();
                if (System.nanoTime() - reported > REPORT.toNanos()) {
                    reported = System.nanoTime();
                    report(spool.part(), begun);
                }
            }
        } catch (UnreadableFileException e) {
            throw new FirstLoadException(
                    file.name() + " cannot be read behind its row "
                            + tally.counts(file.name()).rows() + ": " + e.getMessage(),
                    e);
        } catch (InvalidFieldException e) {
            throw new FirstLoadException(file.name() + ": " + e.getMessage(), e);
        } finally {
            ahead.acquireUninterruptibly(AHEAD);
        }
        stopWhereNothingFits();
        Tally.Counts counts = tally.counts(file.name());
        LOG.infof("first load: %s has %d rows, %d refused", file.name(), counts.rows(), counts.refused());
    }

    /** Shows the rows once more. */
    void again(BiConsumer<CheckedRows.File, Row> reader) {
        try (Rows rows = rows(Spool.own(file.path()))) {
            CheckedRows.File opened = open(checked, rows);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                reader.accept(opened, row.get());
            }
        }
    }

    private Rows rows(Spool spool) {
        Spool.Reading how = spool.look(Optional.empty(), Encodings.named(file.charset()), Long.MAX_VALUE);
        return spool.rows(how, file.sheet(), false, Long.MAX_VALUE);
    }

    private CheckedRows.File open(CheckedRows with, Rows rows) {
        return with.file(file.kind(), file.mapping(), file.defaults(), rows.columns());
    }

    private static List<Row> next(Rows rows) {
        List<Row> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            Optional<Row> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            batch.add(row.get());
        }
        return batch;
    }

    private List<CheckedRows.Good> checkBeside(Rows rows, List<Row> batch) {
        CheckedRows.File mine = Optional.ofNullable(idle.poll()).orElseGet(() -> open(checked.beside(), rows));
        List<CheckedRows.Good> records = check(mine, batch);
        idle.add(mine);
        return records;
    }

    private List<CheckedRows.Good> check(CheckedRows.File with, List<Row> batch) {
        List<CheckedRows.Good> records = new ArrayList<>(batch.size());
        for (Row row : batch) {
            try {
                records.addAll(with.read(row));
            } catch (CheckedRows.RefusedRowException e) {
                refusals.add(e.row());
                tally.refused();
            }
        }
        tally.read(batch.size());
        return records;
    }

    private void submit(Runnable work) {
        ahead.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                ahead.release();
            }
        });
    }

    private void stopWhereNothingFits() {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        if (refusals.count() > Refusals.MOST) {
            refusals.write();
            throw new FirstLoadException("More than " + Refusals.MOST + " rows of " + file.name()
                    + " were refused. See " + refusals.target() + ", mend the file and start again.");
        }
    }

    private void report(double part, long begun) {
        Tally.Counts counts = tally.counts(file.name());
        LOG.infof(
                "first load: %s at %.0f %%, %d rows, %d refused, %.0f rows/s",
                file.name(),
                100 * part,
                counts.rows(),
                counts.refused(),
                counts.rows() / ((System.nanoTime() - begun) / 1e9));
    }
}
