package org.xinheng.exchange.load;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xinheng.access.Caller;
import org.xinheng.access.PersonSeal;
import org.xinheng.access.Role;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.RefusedException;
import org.xinheng.code.UnavailableException;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.file.Encodings;
import org.xinheng.exchange.file.Format;
import org.xinheng.exchange.file.Row;
import org.xinheng.exchange.file.Rows;
import org.xinheng.exchange.file.Spool;
import org.xinheng.exchange.file.UnreadableFileException;
import org.xinheng.exchange.mapping.Mapping;
import org.xinheng.exchange.mapping.Mappings;
import org.xinheng.standing.BatchPath;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.Opening;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Traffic;

/**
 * Imports: takes files, works on one after the other, and goes on with unfinished ones after a restart. A file is kept
 * on this process's disk, sealed, until it is done with; everything else about an import is in the graph.
 */
@ApplicationScoped
public class Imports {
    private static final int MOST_WAITING = 20;
    private static final int DAYS_KEPT = 30;
    private static final int PREVIEWED = 20;
    private static final Duration STALE = Duration.ofDays(7);
    private static final Logger LOG = Logger.getLogger(Imports.class);

    private final ImportStore store;
    private final FactStore facts;
    private final BatchPath path;
    private final Ledger ledger;
    private final Population population;
    private final Traffic traffic;
    private final Rules rules;
    private final BusinessDay day;
    private final Clock clock;
    private final PersonSeal seal;
    private final Mappings mappings;
    private final Path directory;
    private final long most;
    private final long mostUnpacked;
    private final Deque<Import> waiting = new ArrayDeque<>();
    private final Map<String, CompletableFuture<Void>> ends = new ConcurrentHashMap<>();
    private final Thread worker = new Thread(this::work, "imports");
    private volatile Optional<Running> running = Optional.empty();
    private volatile boolean stopped;

    private record Running(ImportJob job, Spool spool) {}

    /**
     * Injected.
     *
     * @param directory where files wait
     * @param most the most bytes of a file as it is sent
     * @param mostUnpacked the most bytes that it may unpack to
     */
    public Imports(
            ImportStore store,
            FactStore facts,
            BatchPath path,
            Ledger ledger,
            Population population,
            Traffic traffic,
            Rules rules,
            BusinessDay day,
            Clock clock,
            PersonSeal seal,
            Mappings mappings,
            @ConfigProperty(name = "xinheng.exchange.spool", defaultValue = ".xinheng/spool") Path directory,
            @ConfigProperty(name = "xinheng.exchange.most-mib", defaultValue = "512") long most,
            @ConfigProperty(name = "xinheng.exchange.most-unpacked-mib", defaultValue = "2048") long mostUnpacked) {
        this.store = store;
        this.facts = facts;
        this.path = path;
        this.ledger = ledger;
        this.population = population;
        this.traffic = traffic;
        this.rules = rules;
        this.day = day;
        this.clock = clock;
        this.seal = seal;
        this.mappings = mappings;
        this.directory = directory;
        this.most = most << 20;
        this.mostUnpacked = mostUnpacked << 20;
    }

    /** Goes on with what was not finished, where its file is here. */
    void open(@Observes @Priority(Opening.PRIORITY + 2) StartupEvent event) {
        List<Import> unfinished = store.unfinished();
        clean(unfinished.stream().map(Import::id).toList());
        unfinished.stream()
                .filter(i -> Spool.received(seal, file(i.id())).isPresent())
                .forEach(this::queue);
        worker.setDaemon(true);
        worker.start();
    }

    /** Files that arrived when the process died, and those whose import is long forgotten. */
    private void clean(List<String> needed) {
        if (Files.notExists(directory)) {
            return;
        }
        Instant before = clock.instant().minus(STALE);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
                if (old && !needed.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warnf("old files in %s cannot be deleted: %s", directory, e.getMessage());
        }
    }

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        synchronized (waiting) {
            waiting.notifyAll();
        }
        worker.join(5_000);
    }

    /**
     * Takes a file. Refused at once where its name, form or mapping makes no sense; what its rows say shows later.
     *
     * @param kind a kind's address, {@code mapped} or {@code graph}
     */
    public Import take(Caller caller, String kind, Import.Options options, InputStream body) throws IOException {
        check(caller, kind, options);
        synchronized (waiting) {
            if (waiting.size() >= MOST_WAITING) {
                throw new RefusedException(
                        RefusedException.Reason.CONFLICT, "too many imports are waiting; send it again later");
            }
        }
        String id = UUID.randomUUID().toString();
        Spool spool = Spool.receive(seal, file(id), body, most);
        try {
            Spool.Reading reading = look(spool, options);
            Check.that(
                    !Import.GRAPH.equals(kind) || reading.format() == Format.NDJSON,
                    "body",
                    "must be NDJSON: one fact on each line");
            Instant now = clock.instant();
            Import taken = new Import(
                    id,
                    kind,
                    caller.name(),
                    List.copyOf(caller.areas()),
                    List.copyOf(caller.departments()),
                    options,
                    spool.bytes(),
                    ImportState.WAITING,
                    Import.Progress.NONE,
                    now,
                    now,
                    Optional.empty());
            store.forget(DAYS_KEPT);
            ledger.write(entry -> {
                store.save(entry, taken, List.of());
                return null;
            });
            queue(taken);
            return taken;
        } catch (IOException | RuntimeException e) {
            spool.delete();
            throw e;
        }
    }

    /** What the first rows of a file would become; nothing is kept of it. */
    public Preview preview(Caller caller, String kind, Import.Options options, InputStream body) throws IOException {
        check(caller, kind, options);
        Check.that(!Import.GRAPH.equals(kind), "kind", "must be one whose rows become fields");
        Spool spool = Spool.receive(seal, file(UUID.randomUUID().toString()), body, most);
        try (Rows rows = spool.rows(look(spool, options), options.sheet(), false, mostUnpacked)) {
            Known known = new Known(population, seal, rules.active().policy(), caller, day.today());
            RowReader reader =
                    new RowReader(Kind.at(kind), options.mapping().map(mappings::get), known, options.defaults());
            reader.checkHeader(rows.columns());
            List<Preview.PreviewedRow> first = new ArrayList<>();
            for (Optional<Row> row = rows.next(); row.isPresent() && first.size() < PREVIEWED; row = rows.next()) {
                first.add(reader.preview(row.get()));
            }
            return new Preview(rows.columns(), first);
        } finally {
            spool.delete();
        }
    }

    private void check(Caller caller, String kind, Import.Options options) {
        Optional<Kind> one = Kind.at(kind);
        Optional<Mapping> mapping = options.mapping().map(mappings::get);
        if (one.isEmpty() && !kind.equals(Import.MAPPED) && !kind.equals(Import.GRAPH)) {
            throw RefusedException.unknown("kind of import", kind);
        }
        Check.that(!kind.equals(Import.MAPPED) || mapping.isPresent(), "mapping", "is required");
        Check.that(!kind.equals(Import.GRAPH) || mapping.isEmpty(), "mapping", "does not go with a whole graph");
        mapping.ifPresent(m -> Check.that(
                one.map(k -> m.kinds().equals(List.of(k))).orElse(true),
                "mapping",
                "makes records of other kinds; send the file to imports/mapped"));
        Check.that(
                !options.full() || one.map(Ending::isFor).orElse(false),
                "mode",
                "can be full for subjects, relations, violations and inspections only");
        List<Kind> kinds = mapping.map(Mapping::kinds).orElse(one.map(List::of).orElse(List.of(Kind.values())));
        boolean catalogue = kinds.stream().anyMatch(k -> k == Kind.AREAS || k == Kind.DEPARTMENTS || k == Kind.ITEMS);
        if (catalogue && !caller.roles().contains(Role.OPERATOR)) {
            throw new RefusedException(
                    RefusedException.Reason.NOT_ALLOWED, "areas, departments and items are entered by an operator");
        }

        Encodings.named(options.charset());
    }

    private Spool.Reading look(Spool spool, Import.Options options) {
        Optional<Charset> charset = Encodings.named(options.charset());
        return spool.look(options.format().map(String::toUpperCase).map(Format::valueOf), charset, mostUnpacked);
    }

    /** The import of an identifier, as far as it is at this moment. */
    public Import get(String id) {
        return running.map(r -> r.job().now())
                .filter(i -> i.id().equals(id))
                .or(() -> store.find(id))
                .orElseThrow(() -> RefusedException.unknown("import", id));
    }

    /** The latest imports of an actor, or of all. */
    public List<Import> latest(Optional<String> actor, int count) {
        return store.latest(actor, count);
    }

    /** Refused rows after a line. */
    public List<RefusedRow> refused(String id, long afterLine, int count) {
        return store.refused(id, afterLine, count);
    }

    /** How fast an import is; empty unless this process works on it right now. */
    public Optional<Speed> speed(String id) {
        return running.filter(r -> r.job().now().id().equals(id))
                .map(r -> new Speed(
                        Math.round(r.job().pace().rate()),
                        Math.round(r.job().pace().remaining(r.spool().part()))));
    }

    /** Waits for the end of an import, at most so long. */
    public Import await(String id, Duration longest) {
        CompletableFuture<Void> end = ends.get(id);
        if (end != null) {
            try {
                end.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.debugf("import %s goes on", id);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return get(id);
    }

    /** Whether this process has it at hand: waiting or at work. */
    public boolean isHere(String id) {
        return ends.containsKey(id);
    }

    /**
     * How fast an import is.
     *
     * @param rowsPerSecond rows a second since this process began with it
     * @param secondsLeft seconds until the end at this pace
     */
    public record Speed(long rowsPerSecond, long secondsLeft) {}

    private void queue(Import one) {
        ends.put(one.id(), new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(one);
            waiting.notifyAll();
        }
    }

    private void work() {
        try {
            while (!stopped) {
                Import next = next();
                if (next != null) {
                    run(next);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Import next() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty() && !stopped) {
                waiting.wait();
            }
            return waiting.poll();
        }
    }

    private void run(Import one) {
        try {
            Optional<Spool> spool = Spool.received(seal, file(one.id()));
            if (spool.isPresent()) {
                run(one, spool.get());
                if (!stopped) {
                    spool.get().delete();
                }
            }
        } catch (UnavailableException e) {
            LOG.debug("the service stops; the import goes on with the next start", e);
        } catch (IOException e) {
            LOG.errorf(e, "the file of import %s cannot be deleted", one.id());
        } finally {
            running = Optional.empty();
            ends.remove(one.id()).complete(null);
        }
    }

    private void run(Import one, Spool spool) {
        Known known = new Known(population, seal, rules.active().policy(), caller(one), day.today());
        Optional<Kind> kind = Kind.at(one.kind());
        RowReader reader = new RowReader(
                kind,
                one.options().mapping().map(mappings::get),
                known,
                one.options().defaults());
        // A full file must be seen from its beginning to know what it does not hold.
        Import start = one.options().full()
                ? one.at(ImportState.RUNNING, Import.Progress.NONE, clock.instant(), Optional.empty())
                : one;
        ImportJob job =
                new ImportJob(start, store, path, ledger, population, traffic, clock, known, reader, () -> stopped);
        running = Optional.of(new Running(job, spool));
        Optional<Ending> ending = one.options().full()
                ? kind.map(k -> new Ending(k, facts, "absent from the full file " + one.id()))
                : Optional.empty();
        try (Rows rows = spool.rows(
                look(spool, one.options()), one.options().sheet(), one.kind().equals(Import.GRAPH), mostUnpacked)) {
            job.run(rows, ending);
        } catch (UnreadableFileException e) {
            job.stop(e.getMessage());
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "import %s failed", one.id());
            job.stop("the service failed behind line " + job.now().progress().line()
                    + "; tell its operator the import's identifier");
        }
    }

    /** Whoever sent it, with the areas and departments that they had then; what it may do was checked when it came. */
    private static Caller caller(Import one) {
        return new Caller(
                one.actor(),
                Caller.Kind.ACCOUNT,
                java.util.Set.of(Role.OFFICER),
                new TreeSet<>(one.areas()),
                new TreeSet<>(one.departments()),
                Optional.empty());
    }

    private Path file(String id) {
        if (!id.matches("[0-9a-f-]{36}")) {
            throw new InvalidFieldException("id", "is not the identifier of an import");
        }
        return directory.resolve(id);
    }
}
