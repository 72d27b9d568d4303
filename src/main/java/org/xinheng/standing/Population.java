package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xinheng.code.Party;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Uscc;
import org.xinheng.registry.Catalogue;
import org.xinheng.standing.table.StandingTable;

/**
 * What is served from memory: every subject's standing and the catalogue. It is filled from the graph before the
 * service is ready, kept current by this process's own writes and by the numbered changes of all processes, and can be
 * lost at any time. All reads are lock-free.
 */
@ApplicationScoped
public class Population {
    /** Rounds of the keeper come every fifth of a second; without one for so long, the graph is away. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final long NEVER = Long.MIN_VALUE;

    private volatile StandingTable table = new StandingTable();
    private volatile Optional<StandingTable> next = Optional.empty();
    private volatile Map<SubjectId, SubjectId> seenAs = Map.of();
    private volatile Catalogue catalogue = Catalogue.EMPTY;
    private volatile long number;
    private volatile long currentAsOfNanos = NEVER;

    /** The standing of a subject; refused as unknown when there is none. */
    public Standing standing(SubjectId id) {
        return find(id).orElseThrow(() -> RefusedException.unknown("subject", id.text()));
    }

    /** The standing of a subject, if it is known. */
    public Optional<Standing> find(SubjectId id) {
        return table.find(id);
    }

    /** The code of a subject's area; refused as unknown when there is no such subject. Cheaper than the standing. */
    public String area(SubjectId id) {
        return table.area(id).orElseThrow(() -> RefusedException.unknown("subject", id.text()));
    }

    /** The version of a subject's standing; 0 when it is not known. */
    public int version(SubjectId id) {
        return table.version(id);
    }

    /**
     * The subject that a caller names: by identifier, social credit code (in either case), former registration number,
     * or {@code system|key}.
     */
    public SubjectId resolve(String given) {
        String name = given.startsWith(Party.SUBJECT) ? given.substring(Party.SUBJECT.length()) : given;
        if (SubjectId.isId(name)) {
            SubjectId id = SubjectId.parse(name);
            if (table.version(id) > 0) {
                return id;
            }
        }
        return table.named(name)
                .or(() -> table.named(Uscc.normalise(name)))
                .orElseThrow(() -> RefusedException.unknown("subject", name));
    }

    /** The subject as which one is seen: itself unless officers found it to be another. */
    public SubjectId seenAs(SubjectId id) {
        return seenAs.getOrDefault(id, id);
    }

    /** Notes that a subject is seen as another, or as itself again. */
    synchronized void see(SubjectId other, Optional<SubjectId> kept) {
        Map<SubjectId, SubjectId> changed = new HashMap<>(seenAs);
        kept.ifPresentOrElse(k -> changed.put(other, k), () -> changed.remove(other));
        seenAs = Map.copyOf(changed);
    }

    /** All standings. */
    public StandingTable table() {
        return table;
    }

    /** The areas, departments and items. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The number of the last change that is reflected here. */
    public long number() {
        return number;
    }

    /** How long ago this was last known to be what the graph has; zero seconds or little more while all is well. */
    public Duration age() {
        long since = currentAsOfNanos;
        return since == NEVER ? Duration.ofSeconds(Long.MAX_VALUE) : Duration.ofNanos(System.nanoTime() - since);
    }

    /** Whether answers may be out of date. */
    public boolean isStale() {
        return age().compareTo(FRESH) > 0;
    }

    /** Enters a standing that was committed, unless a newer one is there. */
    public void enter(Standing standing, List<String> names) {
        table.put(standing, names);
        next.ifPresent(t -> t.put(standing, names));
    }

    /**
     * Replaces all standings at once: answers go on from the former ones while the new ones are filled in.
     *
     * @param filling enters the new standings
     * @param then runs when they are there, just before they are shown
     */
    void replaceAll(Consumer<BiConsumer<Standing, List<String>>> filling, Runnable then) {
        StandingTable fresh = new StandingTable();
        next = Optional.of(fresh);
        filling.accept(fresh::put);
        then.run();
        table = fresh;
        next = Optional.empty();
    }

    /** Replaces the catalogue unless a newer one is there. */
    public synchronized void enter(Catalogue newer) {
        if (newer.version() > catalogue.version() || catalogue == Catalogue.EMPTY) {
            catalogue = newer;
        }
    }

    /** Notes that all changes up to a number are reflected, as the graph said at this moment. */
    void currentUpTo(long reached) {
        number = reached;
        currentAsOfNanos = System.nanoTime();
    }
}
