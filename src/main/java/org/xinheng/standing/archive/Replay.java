package org.xinheng.standing.archive;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xinheng.standing.Numbering;
import org.xinheng.standing.PolicyStore;

/**
 * Brings a graph that was restored from an older dump up to the end of the archive, before the service opens. What is
 * replayed is checked against the log's hashes first, all of it; a graph and an archive that are not of one log are
 * refused. May be interrupted and begun again.
 */
@ApplicationScoped
public class Replay {
    /** After the graph is open, before anybody reads or writes it. */
    private static final int PRIORITY = 100;

    private static final int BATCH = 100;
    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final ArchiveStore store;
    private final PolicyStore policies;
    private final boolean wanted;
    private final Optional<Path> directory;

    /**
     * Injected.
     *
     * @param wanted whether to replay at this start
     * @param directory where the archive is
     */
    public Replay(
            ArchiveStore store,
            PolicyStore policies,
            @ConfigProperty(name = "xinheng.archive.replay", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "xinheng.archive.directory") Optional<Path> directory) {
        this.store = store;
        this.policies = policies;
        this.wanted = wanted;
        this.directory = directory;
    }

    void open(@Observes @Priority(PRIORITY) StartupEvent event) {
        if (wanted) {
            replay(
                    directory.orElseThrow(
                            () -> new IllegalStateException(
                                    "xinheng.archive.replay is set and xinheng.archive.directory is not: name the archive's directory.")));
        }
    }

    private void replay(Path archive) {
        ArchiveStore.End end = store.end();
        Segments segments = new Segments(archive, Archive.CHANGES);
        Check check = new Check(end);
        segments.each(line -> check.take(ArchivedChange.parse(line)));
        check.joined();
        new PolicyFiles(archive, policies).restore();
        Batches batches = new Batches(store, end.number());
        segments.each(line -> batches.take(ArchivedChange.parse(line)));
        batches.flush();
        LOG.infof("replayed the archive: changes %d to %d", end.number() + 1, Math.max(end.number(), check.last));
    }

    /** Every hash, and that the graph's last change is the archive's of that number. */
    private static final class Check {
        private final ArchiveStore.End end;
        private String hash = Numbering.GENESIS;
        private long last;
        private boolean joins;

        Check(ArchiveStore.End end) {
            this.end = end;
            joins = end.number() == 0;
        }

        void take(ArchivedChange change) {
            // An archive may begin later than the log: its first hash is then taken as it is.
            boolean first = last == 0 && change.number() > 1;
            if (!first && !change.follows(hash)) {
                throw new IllegalStateException("the archive was altered: the hash of change " + change.number()
                        + " does not follow from the one before it. Nothing was replayed.");
            }
            if (first && change.number() == end.number() + 1) {
                joins = change.follows(end.hash());
            }
            if (change.number() == end.number()) {
                joins = change.hash().equals(end.hash());
            }
            hash = change.hash();
            last = change.number();
        }

        void joined() {
            if (!joins && last > end.number()) {
                throw new IllegalStateException(
                        "the archive does not continue this graph's log, which ends with change " + end.number()
                                + ". Restore a dump of the same log, or name its archive. Nothing was replayed.");
            }
        }
    }

    /** Changes after the graph's last, some at a time. */
    private static final class Batches {
        private final ArchiveStore store;
        private final long after;
        private final List<ArchivedChange> batch = new ArrayList<>();

        Batches(ArchiveStore store, long after) {
            this.store = store;
            this.after = after;
        }

        void take(ArchivedChange change) {
            if (change.number() > after) {
                batch.add(change);
            }
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (!batch.isEmpty()) {
                store.replay(batch);
                batch.clear();
            }
        }
    }
}
