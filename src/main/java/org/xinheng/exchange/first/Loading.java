package org.xinheng.exchange.first;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.exchange.load.CheckedRows;
import org.xinheng.registry.Area;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.standing.BatchPath;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.RuleBook;

/**
 * The work of one first load, in two passes. The first reads every file once, checks its rows, and divides what they say
 * by party; the second puts each part together, grades it and writes it. Memory holds the parties' names and one part
 * per thread, however large the files are.
 */
final class Loading {
    private static final int MOST_THREADS = 8;
    private static final int REPORT = 500_000;
    private static final Logger LOG = Logger.getLogger(Loading.class);

    private final List<LoadFile> files;
    private final Optional<Told> told;
    private final RuleBook book;
    private final LocalDate today;
    private final ChangeLog log;
    private final Parties parties;
    private final CheckedRows checked;
    private final List<Tally> tallies;
    private final List<Refusals> refusals;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<FactChange> catalogue = new ArrayList<>();
    private final Map<Integer, Map<Long, InvalidFieldException>> late = new ConcurrentHashMap<>();
    private final int threads =
            Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));

    /** @param told facts behind those of the files, which need no check */
    Loading(List<LoadFile> files, Optional<Told> told, RuleBook book, LocalDate today, PersonSeal seal, ChangeLog log) {
        this.files = files;
        this.told = told;
        this.book = book;
        this.today = today;
        this.log = log;
        this.parties = new Parties(book, today);
        this.checked = new CheckedRows(seal, book.policy(), today, parties);
        this.tallies = Stream.generate(Tally::new).limit(files.size() + 1L).toList();
        this.refusals = files.stream().map(f -> new Refusals(f.path())).toList();
    }

    /** What was loaded. */
    record Loaded(Parties parties, Logged last, List<Tally.Counts> counts) {}

    Loaded into(FirstGraph.Filling filling) {
        refusals.forEach(Refusals::prepare);
        ExecutorService workers = Executors.newFixedThreadPool(threads, Loading::worker);
        try (Partitions partitions = new Partitions(filling.working().resolve("facts"))) {
            for (int i = 0; i < files.size(); i++) {
                reading(i, workers, partitions).run();
            }
            told.ifPresent(t -> hear(t, partitions));
            partitions.seal();
            if (parties.subjectCount() == 0) {
                refusals.forEach(Refusals::write);
                throw new FirstLoadException(
                        "The files hold no subject that can be entered, so there is nothing to serve."
                                + " Refused rows are beside the files.");
            }
            filling.catalogue(parties, areas.values(), departments.values(), items.values(), catalogueChanges());
            assemble(filling, workers, partitions);
        } finally {
            workers.shutdownNow();
        }
        refuseLate();
        refusals.forEach(Refusals::write);
        List<Tally.Counts> counts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            counts.add(tallies.get(i).counts(files.get(i).name()));
            if (refusals.get(i).count() > 0) {
                LOG.warnf(
                        "refused rows of %s are in %s",
                        files.get(i).name(), refusals.get(i).target());
            }
        }
        told.ifPresent(t -> counts.add(tallies.get(files.size()).counts(t.name())));
        return new Loaded(parties, log.last().orElseThrow(), counts);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "first-load");
        thread.setDaemon(true);
        return thread;
    }

    private Reading reading(int file, ExecutorService workers, Partitions partitions) {
        return new Reading(
                files.get(file),
                checked,
                workers,
                tallies.get(file),
                refusals.get(file),
                records -> records.forEach(r -> take(file, r, partitions)));
    }

    private void hear(Told facts, Partitions partitions) {
        Tally tally = tallies.get(files.size());
        facts.teller().accept(fact -> {
            tally.read(1);
            parties.enter(List.of(fact));
            take(files.size(), new CheckedRows.Good(tally.rows(), fact, Optional.empty()), partitions);
            if (tally.rows() % REPORT == 0) {
                LOG.infof("first load: %s, %d facts", facts.name(), tally.rows());
            }
        });
    }

    private void take(int file, CheckedRows.Good record, Partitions partitions) {
        if (record.fact().concernsCatalogue()) {
            takeCatalogue(file, record.fact());
        } else {
            partitions.add(new Partitions.Spilled(file, record.line(), record.fact(), record.given()));
        }
    }

    private synchronized void takeCatalogue(int file, FactChange fact) {
        Object before = null;
        Object now = null;
        if (fact instanceof FactChange.AreaSaved saved) {
            now = saved.area();
            before = areas.put(saved.area().code(), saved.area());
        } else if (fact instanceof FactChange.DepartmentSaved saved) {
            now = saved.department();
            before = departments.put(saved.department().code(), saved.department());
        } else if (fact instanceof FactChange.ItemSaved saved) {
            now = saved.item();
            before = items.put(saved.item().code(), saved.item());
        }
        if (now.equals(before)) {
            tallies.get(file).unchanged();
        } else {
            tallies.get(file).entered();
            catalogue.add(fact);
        }
    }

    private List<Logged> catalogueChanges() {
        List<Logged> changes = new ArrayList<>();
        for (int from = 0; from < catalogue.size(); from += BatchPath.MOST) {
            changes.add(log.append(catalogue.subList(from, Math.min(from + BatchPath.MOST, catalogue.size()))));
        }
        return changes;
    }

    /** Every thread takes parts until there are none, and writes its own files. */
    private void assemble(FirstGraph.Filling filling, ExecutorService workers, Partitions partitions) {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> work = () -> {
            try (FirstGraph.Part part = filling.part()) {
                Assembly assembly = new Assembly(book, today, log, part, new Outcomes());
                for (int i = next.getAndIncrement(); i < Partitions.COUNT; i = next.getAndIncrement()) {
                    assembly.assemble(partitions.take(i));
                    if (i % 32 == 31) {
                        LOG.infof("first load: %d %% graded", 100 * (i + 1) / Partitions.COUNT);
                    }
                }
            }
            return null;
        };
        List<Future<Void>> all =
                Stream.generate(() -> workers.submit(work)).limit(threads).toList();
        try {
            for (Future<Void> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FirstLoadException("The first load was interrupted. Start again.", e);
        } catch (ExecutionException e) {
            throw new FirstLoadException(
                    "The first load failed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private final class Outcomes implements Assembly.Outcome {
        @Override
        public void entered(Partitions.Spilled record) {
            tallies.get(record.file()).entered();
        }

        @Override
        public void unchanged(Partitions.Spilled record) {
            tallies.get(record.file()).unchanged();
        }

        @Override
        public void refused(Partitions.Spilled record, InvalidFieldException fault) {
            tallies.get(record.file()).refused();
            late.computeIfAbsent(record.file(), f -> new ConcurrentHashMap<>()).put(record.line(), fault);
        }
    }

    /** Rows that contradict others show only now; they are read again for what stands in them. */
    private void refuseLate() {
        late.forEach((file, faults) -> {
            Reading again = new Reading(files.get(file), checked, null, tallies.get(file), refusals.get(file), r -> {});
            again.again((opened, row) -> {
                InvalidFieldException fault = faults.get(row.line());
                if (fault != null) {
                    refusals.get(file).add(opened.refused(row, fault));
                }
            });
        });
    }
}
