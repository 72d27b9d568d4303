package org.xinheng.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.code.UnavailableException;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Memory;

/**
 * Everything that is public, in memory: as the feed had it after one of its numbers. It can be lost at any time and is
 * never served when it has not been compared with the graph for too long. Costs about 300 bytes a record beside its
 * line.
 */
@ApplicationScoped
public class PublicBoard implements Memory {
    private static final int BATCH = 500;

    private final PublicFeed feed;
    private final BusinessDay day;
    private final Clock clock;
    private final Duration longestUnseen;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<RecordId, Shown> byId = new HashMap<>();
    private final Map<SubjectId, List<Shown>> bySubject = new HashMap<>();
    private final Map<PublicEntry.Type, TreeSet<Shown>> byDate = new EnumMap<>(PublicEntry.Type.class);
    private final Set<RecordId> behind = new HashSet<>();
    private long number;
    private Digest digest = Digest.NOTHING;
    private long lastRemoval;
    private volatile Instant seen = Instant.EPOCH;

    /**
     * Injected.
     *
     * @param longestUnseen how long the public is served without a look at the graph
     */
    public PublicBoard(
            PublicFeed feed,
            BusinessDay day,
            Clock clock,
            @ConfigProperty(name = "xinheng.disclosure.stops-after", defaultValue = "24h") Duration longestUnseen) {
        this.feed = feed;
        this.day = day;
        this.clock = clock;
        this.longestUnseen = longestUnseen;
    }

    @Override
    public void fill() {
        PublicFeed.End end = feed.end();
        Digest[] found = {Digest.NOTHING};
        feed.each(entry -> {
            Shown shown = Shown.of(entry.line());
            if (entry.number() <= end.number()) {
                put(shown);
                found[0] = found[0].with(entry.line());
            } else {
                behind.add(shown.id());
            }
        });
        number = end.number();
        digest = end.digest();
        lastRemoval = number;
        seen = clock.instant();
    }

    /** Catches up with the feed. */
    void look() {
        List<PublicChange> changes;
        do {
            changes = feed.changes(number, BATCH);
            apply(changes);
        } while (changes.size() == BATCH);
        seen = clock.instant();
    }

    /**
     * Reads at one number of the feed.
     *
     * @throws UnavailableException when the graph has not been seen for so long that what is public may have ended
     */
    public <T> T read(Supplier<T> reader) {
        require();
        lock.readLock().lock();
        try {
            return reader.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Whether the public may be served at all.
     *
     * @throws UnavailableException when the graph has not been seen for so long that what is public may have ended
     */
    public void require() {
        Duration unseen = Duration.between(seen, clock.instant());
        if (unseen.compareTo(longestUnseen) > 0) {
            throw new UnavailableException("the public record has not been compared with the graph for too long");
        }
    }

    /** The number of the feed that this is as of; inside {@link #read}. */
    public long number() {
        return number;
    }

    /** The digest of everything that is public; inside {@link #read}. */
    public Digest digest() {
        return digest;
    }

    /** The number of the last change that took something down or altered it; inside {@link #read}. */
    long lastRemoval() {
        return lastRemoval;
    }

    /** Whether everything is as of {@link #number()} and nothing has run out; inside {@link #read}. */
    boolean isWhole() {
        return behind.isEmpty() && byId.values().stream().noneMatch(s -> !isShown(s));
    }

    /** What is public of a subject by its type, the latest first; inside {@link #read}. */
    public List<Shown> of(SubjectId subject, PublicEntry.Type type) {
        return bySubject.getOrDefault(subject, List.of()).stream()
                .filter(shown -> shown.type() == type && isShown(shown))
                .sorted()
                .toList();
    }

    /** A public entry; inside {@link #read}. */
    public Optional<Shown> find(RecordId id) {
        return Optional.ofNullable(byId.get(id)).filter(this::isShown);
    }

    /** Everything that is public, in no order; inside {@link #read}. */
    Collection<Shown> all() {
        return byId.values();
    }

    /** What is public of a type, the latest first; inside {@link #read}. */
    public Iterable<Shown> all(PublicEntry.Type type) {
        return byDate.getOrDefault(type, new TreeSet<>());
    }

    /** Whether an entry may still be shown today, whatever the feed says. */
    public boolean isShown(Shown shown) {
        return shown.until().map(day.today()::isBefore).orElse(true);
    }

    private void apply(List<PublicChange> changes) {
        lock.writeLock().lock();
        try {
            for (PublicChange change : changes) {
                if (change.operation() != PublicChange.Operation.ADD) {
                    lastRemoval = change.number();
                }
                remove(change.record());
                behind.remove(change.record());
                if (change.line().isPresent()) {
                    put(Shown.of(change.line().get()));
                } else if (change.operation() != PublicChange.Operation.DEL) {
                    behind.add(change.record());
                }
                number = change.number();
                digest = new Digest(change.digest());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void put(Shown shown) {
        byId.put(shown.id(), shown);
        bySubject.computeIfAbsent(shown.subject(), s -> new ArrayList<>(1)).add(shown);
        byDate.computeIfAbsent(shown.type(), t -> new TreeSet<>()).add(shown);
    }

    private void remove(RecordId id) {
        Shown former = byId.remove(id);
        if (former != null) {
            byDate.get(former.type()).remove(former);
            bySubject.computeIfPresent(former.subject(), (s, all) -> {
                all.remove(former);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
