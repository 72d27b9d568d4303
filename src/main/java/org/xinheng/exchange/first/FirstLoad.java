package org.xinheng.exchange.first;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.xinheng.access.PersonSeal;
import org.xinheng.exchange.mapping.Mappings;
import org.xinheng.policy.PolicyReader;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.ConfiguredPolicy;
import org.xinheng.standing.RuleBook;

/**
 * Fills an empty local graph from a directory of files before it is opened, where the operator asks for it: every row
 * checked as an import checks it, every subject graded. Killed half-way it leaves an empty graph; started again with the
 * same setting when it is done, it leaves the graph alone.
 */
@ApplicationScoped
public class FirstLoad {
    /** Before the graph is opened, which comes before everything else. */
    public static final int PRIORITY = Integer.MIN_VALUE;

    private static final Logger LOG = Logger.getLogger(FirstLoad.class);

    private final FirstGraph graph;
    private final PersonSeal seal;
    private final Mappings mappings;
    private final ConfiguredPolicy policy;
    private final BusinessDay day;
    private final Clock clock;
    private final Optional<Path> directory;

    /**
     * Injected.
     *
     * @param directory the directory with the files; absent where nothing is to be loaded
     */
    public FirstLoad(
            FirstGraph graph,
            PersonSeal seal,
            Mappings mappings,
            ConfiguredPolicy policy,
            BusinessDay day,
            Clock clock,
            @ConfigProperty(name = "xinheng.first-load") Optional<Path> directory) {
        this.graph = graph;
        this.seal = seal;
        this.mappings = mappings;
        this.policy = policy;
        this.day = day;
        this.clock = clock;
        this.directory = directory;
    }

    /**
     * What a graph began with, kept beside it.
     *
     * @param loadedAt when it was filled
     * @param subjects how many subjects
     * @param persons how many persons
     * @param changes how many changes the log began with
     * @param files what became of each file
     */
    record Note(Instant loadedAt, int subjects, int persons, long changes, List<Tally.Counts> files) {}

    void load(@Observes @Priority(PRIORITY) StartupEvent event) {
        if (directory.isEmpty()) {
            return;
        }
        Optional<String> note = graph.note();
        if (note.isPresent()) {
            LOG.infof(
                    "the graph was filled before, and the files in %s are not read again: %s",
                    directory.get(), note.get());
            return;
        }
        List<LoadFile> files = new LoadFiles(directory.get(), mappings).all();
        LOG.infof("first load of %d files from %s", files.size(), directory.get());
        fill("first-load", files, Optional.empty());
    }

    /** Whether {@link #fill} can be asked: the graph is a local one that is kept, and empty. */
    public boolean isPossible() {
        return graph.isFillable();
    }

    /**
     * Fills the empty local graph with facts that need no check, before it is opened.
     *
     * @param actor in whose name
     */
    public void fill(String actor, Told told) {
        LOG.infof("first load of %s", told.name());
        fill(actor, List.of(), Optional.of(told));
    }

    private void fill(String actor, List<LoadFile> files, Optional<Told> told) {
        RuleBook book = RuleBook.of(PolicyReader.read(policy.text()));
        try (FirstGraph.Filling filling = graph.begin()) {
            Loading loading = new Loading(files, told, book, day.today(), seal, new ChangeLog(actor, clock));
            Loading.Loaded loaded = loading.into(filling);
            Note made = new Note(
                    clock.instant(),
                    loaded.parties().subjectCount(),
                    loaded.parties().personCount(),
                    loaded.last().number(),
                    loaded.counts());
            filling.finish(loaded.last(), Canonical.write(made));
            LOG.infof(
                    "first load by the policy %s is done: %d subjects, %d persons, %d changes",
                    book.version(), made.subjects(), made.persons(), made.changes());
        }
    }
}
