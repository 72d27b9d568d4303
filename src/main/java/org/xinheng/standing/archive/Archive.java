package org.xinheng.standing.archive;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xinheng.standing.Chore;
import org.xinheng.standing.Lease;
import org.xinheng.standing.PolicyStore;

/**
 * Writes every change to the archive as soon as it has its number; only the holder of the lease does. A disk that is full
 * or away stops the archive and nothing else.
 */
@ApplicationScoped
public class Archive implements Chore {
    /** What the names of the log's files begin with. */
    static final String CHANGES = "changes";

    private static final int BATCH = 500;
    private static final long NOT_HERE = -1;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(Archive.class);

    private final ArchiveStore store;
    private final Optional<Segments> segments;
    private final Optional<PolicyFiles> policies;
    private Optional<Lease> writingUnder = Optional.empty();
    private long pausedUntil = System.nanoTime();
    private long policiesAt;
    private volatile long number = NOT_HERE;

    /**
     * Injected.
     *
     * @param directory where the archive is; without one none is written
     */
    public Archive(
            ArchiveStore store,
            PolicyStore policies,
            @ConfigProperty(name = "xinheng.archive.directory") Optional<Path> directory) {
        this.store = store;
        this.segments = directory.map(d -> new Segments(d, CHANGES));
        this.policies = directory.map(d -> new PolicyFiles(d, policies));
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("xinheng.archive.number", this, a -> a.number)
                .description("Last change in the archive; -1 where this process writes none")
                .register(registry);
    }

    @Override
    public boolean work(Lease lease) {
        if (segments.isEmpty() || System.nanoTime() - pausedUntil < 0) {
            return false;
        }
        try {
            return write(segments.get(), lease);
        } catch (UncheckedIOException e) {
            LOG.error("the archive cannot be written; changes are in the graph alone until it can", e);
            writingUnder = Optional.empty();
            pausedUntil = System.nanoTime() + PAUSE.toNanos();
            return false;
        }
    }

    @Override
    public void look() {
        // What others wrote is looked at when this process begins to write.
    }

    private boolean write(Segments to, Lease lease) {
        if (!writingUnder.equals(Optional.of(lease))) {
            number = to.begin();
            writingUnder = Optional.of(lease);
            policiesAt = NOT_HERE;
        }
        List<ArchivedChange> changes = store.changes(number, BATCH);
        if (changes.isEmpty()) {
            return false;
        }
        if (policiesAt == NOT_HERE || changes.stream().anyMatch(Archive::isOfPolicy)) {
            policies.orElseThrow().write();
            policiesAt = number;
        }
        to.append(changes.stream().map(ArchivedChange::line).toList());
        number = changes.get(changes.size() - 1).number();
        return changes.size() == BATCH;
    }

    private static boolean isOfPolicy(ArchivedChange change) {
        return change.kind().equals("POLICY_ACTIVATED") || change.kind().equals("MIXED");
    }
}
