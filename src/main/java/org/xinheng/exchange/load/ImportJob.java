package org.xinheng.exchange.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.RefusedException;
import org.xinheng.code.UnavailableException;
import org.xinheng.exchange.file.Row;
import org.xinheng.exchange.file.Rows;
import org.xinheng.exchange.file.UnreadableFileException;
import org.xinheng.standing.BatchPath;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.Population;
import org.xinheng.standing.Traffic;

/**
 * One import at work, on one thread: reads rows, enters them batch by batch, and notes in each batch's own transaction
 * how far it is, so that it goes on behind the last batch wherever it was killed. Makes way for interactive writes.
 */
final class ImportJob {
    /** A file that does not fit is noticed before it has filled the graph with refused rows. */
    static final int MOST_REFUSED = 100_000;

    /** While people write, batches are short, so that nobody waits long for a subject that a batch holds. */
    private static final int SHORT = 50;

    private static final long PAUSE_MILLIS = 2;
    private static final long LONGEST_PAUSE_MILLIS = 200;
    private static final Logger LOG = Logger.getLogger(ImportJob.class);

    private final ImportStore store;
    private final BatchPath path;
    private final Ledger ledger;
    private final Population population;
    private final Traffic traffic;
    private final Clock clock;
    private final Known known;
    private final RowReader reader;
    private final BooleanSupplier stopped;
    private final Pace pace = new Pace();
    private volatile Import now;

    ImportJob(
            Import start,
            ImportStore store,
            BatchPath path,
            Ledger ledger,
            Population population,
            Traffic traffic,
            Clock clock,
            Known known,
            RowReader reader,
            BooleanSupplier stopped) {
        this.now = start;
        this.store = store;
        this.path = path;
        this.ledger = ledger;
        this.population = population;
        this.traffic = traffic;
        this.clock = clock;
        this.known = known;
        this.reader = reader;
        this.stopped = stopped;
    }

    Import now() {
        return now;
    }

    Pace pace() {
        return pace;
    }

    /** Works until the file is done, stops making sense, or the service stops; the latter leaves it to the next start. */
    void run(Rows rows, Optional<Ending> ending) {
        try {
            reader.checkHeader(rows.columns());
            long from = ending.isPresent() ? 0 : now.progress().line();
            List<Row> ahead = new ArrayList<>();
            boolean more = true;
            while (more && !stopped.getAsBoolean()) {
                more = fill(rows, ahead, from);
                enter(ahead, ending);
                ahead.clear();
                if (now.progress().refused() > MOST_REFUSED) {
                    finish(ImportState.STOPPED, Optional.of("more than " + MOST_REFUSED + " rows were refused"));
                    return;
                }
            }
            if (!more) {
                ending.ifPresent(this::end);
                finish(ImportState.FINISHED, Optional.empty());
            }
        } catch (UnreadableFileException e) {
            finish(
                    ImportState.STOPPED,
                    Optional.of("behind line " + now.progress().line() + ": " + e.getMessage()));
        } catch (InvalidFieldException e) {
            finish(ImportState.STOPPED, Optional.of(e.getMessage()));
        }
    }

    private boolean fill(Rows rows, List<Row> ahead, long from) {
        int most = traffic.isBusy() ? SHORT : BatchPath.MOST / reader.mostFacts();
        while (ahead.size() < most) {
            Optional<Row> row = rows.next();
            if (row.isEmpty()) {
                return false;
            }
            if (row.get().line() > from) {
                ahead.add(row.get());
            }
        }
        return true;
    }

    private void enter(List<Row> rows, Optional<Ending> ending) {
        if (rows.isEmpty()) {
            return;
        }
        known.knowPersons(whenAvailable(() -> store.persons(reader.personKeys(rows))));
        List<Selection.Said> said = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (Row row : rows) {
            try {
                said.add(reader.read(row));
            } catch (RowReader.RefusedRowException e) {
                refused.add(e.row());
            }
        }
        ending.ifPresent(e -> said.forEach(s -> e.hold(s.facts())));
        long line = rows.get(rows.size() - 1).line();
        makeWay();
        try {
            now = commit(said, refused, line);
        } catch (RefusedException e) {
            oneByOne(said, refused, line);
        }
        pace.passed(rows.size());
        if (!now.options().dryRun()) {
            known.entered();
        }
    }

    /** Something in the batch contradicts what others just wrote: the row that does is refused, the others are not. */
    private void oneByOne(List<Selection.Said> said, List<RefusedRow> refused, long line) {
        List<RefusedRow> contradicting = new ArrayList<>(refused);
        for (Selection.Said row : said) {
            try {
                now = commit(List.of(row), List.of(), row.row().row().line());
            } catch (RefusedException e) {
                contradicting.add(row.row().refused("", e.getMessage()));
            }
        }
        now = commit(List.of(), contradicting, line);
    }

    private Import commit(List<Selection.Said> said, List<RefusedRow> refused, long line) {
        List<FactChange> facts = said.stream().flatMap(s -> s.facts().stream()).toList();
        Import[] made = new Import[1];
        whenAvailable(() -> {
            path.enter(now.actor(), facts, (entry, dossiers) -> {
                Selection.Outcome outcome = new Selection(
                                entry, store, known, now.options().dryRun(), population.catalogue(), dossiers)
                        .of(said);
                List<RefusedRow> all = new ArrayList<>(refused);
                all.addAll(outcome.refused());
                Import.Progress before = now.progress();
                Import.Progress after = new Import.Progress(
                        Math.max(line, before.line()),
                        before.rows() + said.size() + refused.size(),
                        before.entered() + outcome.entered(),
                        before.unchanged() + outcome.unchanged(),
                        before.refused() + all.size(),
                        before.ended());
                made[0] = now.at(ImportState.RUNNING, after, clock.instant(), Optional.empty());
                store.save(entry, made[0], all);
                return now.options().dryRun() ? List.of() : outcome.facts();
            });
            return made[0];
        });
        return made[0];
    }

    /** Lets those who wait for an answer go first, for a while. */
    private void makeWay() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_PAUSE_MILLIS);
        while (traffic.isWriting() && System.nanoTime() < end) {
            pause(PAUSE_MILLIS);
        }
    }

    private void end(Ending ending) {
        if (now.progress().refused() > 0) {
            throw new UnreadableFileException(
                    "rows were refused, so nothing was ended: mend them and send the full file again");
        }
        for (List<FactChange> batch = ending.next(); !batch.isEmpty(); batch = ending.next()) {
            List<FactChange> facts = batch;
            makeWay();
            whenAvailable(() -> {
                path.enter(now.actor(), facts, (entry, dossiers) -> {
                    store.save(entry, ended(facts.size()), List.of());
                    return now.options().dryRun() ? List.of() : facts;
                });
                return null;
            });
            now = ended(facts.size());
        }
    }

    private Import ended(int count) {
        Import.Progress p = now.progress();
        Import.Progress after =
                new Import.Progress(p.line(), p.rows(), p.entered(), p.unchanged(), p.refused(), p.ended() + count);
        return now.at(ImportState.RUNNING, after, clock.instant(), Optional.empty());
    }

    /** Ends the import where the file cannot be opened at all. */
    void stop(String why) {
        finish(ImportState.STOPPED, Optional.of(why));
    }

    private void finish(ImportState state, Optional<String> note) {
        Import last = now.at(state, now.progress(), clock.instant(), note);
        whenAvailable(() -> ledger.write(entry -> {
            store.save(entry, last, List.of());
            return null;
        }));
        now = last;
        LOG.infof(
                "import %s (%s) %s: %d rows, %d entered, %d unchanged, %d refused",
                now.id(),
                now.kind(),
                state,
                now.progress().rows(),
                now.progress().entered(),
                now.progress().unchanged(),
                now.progress().refused());
    }

    private interface Step<T> {
        T take();
    }

    /** While the graph is away, the import waits. */
    private <T> T whenAvailable(Step<T> step) {
        while (true) {
            try {
                return step.take();
            } catch (UnavailableException e) {
                if (stopped.getAsBoolean()) {
                    throw e;
                }
                LOG.debug("the graph is away; the import waits", e);
                pause(1_000);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("the service stops", e);
        }
    }
}
