package org.xinheng.disclosure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.SubjectId;
import org.xinheng.code.UnavailableException;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Standing;
import org.xinheng.standing.SubjectNames;

/**
 * Who a subject is, as far as the public may know: kept for a minute unless the subject changes and, while the graph is
 * away, for a day. A person who was tied to the subject a moment ago is masked in its name from then on.
 */
@ApplicationScoped
public class PublicIdentities {
    private static final int MOST = 50_000;
    private static final int MOST_HITS = 50;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PublicFeed feed;
    private final PersonSeal seal;
    private final Population population;
    private final SubjectNames names;
    private final Rules rules;
    private final Clock clock;
    private final Cache<Version, Known> cache;

    private record Version(SubjectId id, int number) {}

    private record Known(Optional<PublicRecord.Whom> whom, Instant at) {}

    /** Injected. */
    public PublicIdentities(
            PublicFeed feed, PersonSeal seal, Population population, SubjectNames names, Rules rules, Clock clock) {
        this.feed = feed;
        this.seal = seal;
        this.population = population;
        this.names = names;
        this.rules = rules;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofDays(1))
                .build();
    }

    /** Whether subjects of a kind have a public record at all. */
    public boolean isPublic(SubjectKind kind) {
        return rules.active().policy().publication().subjects().contains(kind);
    }

    /** The subject of a name, code or identifier, if it is of a kind that has a public record. */
    public Optional<SubjectId> resolve(String name) {
        return Optional.of(population.resolve(name))
                .filter(id -> isPublic(population.standing(id).kind()));
    }

    /** A subject that was asked for within the last minute and has not changed since; never asks the graph. */
    public Optional<PublicRecord.Whom> lately(SubjectId id) {
        return known(version(id)).filter(this::isFresh).flatMap(Known::whom);
    }

    /** A subject; asks the graph where it was not lately asked for. */
    public Optional<PublicRecord.Whom> find(SubjectId id) {
        // The version before the graph is asked: what changes meanwhile is asked for again.
        Version version = version(id);
        Optional<Known> known = known(version);
        if (known.filter(this::isFresh).isPresent()) {
            return known.get().whom();
        }
        try {
            Known found = new Known(load(id), clock.instant());
            cache.put(version, found);
            return found.whom();
        } catch (UnavailableException e) {
            return known.orElseThrow(() -> e).whom();
        }
    }

    private Optional<Known> known(Version version) {
        return Optional.ofNullable(cache.getIfPresent(version));
    }

    private boolean isFresh(Known known) {
        return known.at().plus(FRESH).isAfter(clock.instant());
    }

    private Version version(SubjectId id) {
        return new Version(id, population.find(id).map(Standing::version).orElse(0));
    }

    /**
     * Subjects whose public name contains a text. One who is found only by what is masked in the name is not found.
     */
    public List<PublicRecord.Whom> named(String text) {
        return names.like(text, MOST_HITS).stream()
                .filter(id -> population.find(id).map(s -> isPublic(s.kind())).orElse(false))
                .flatMap(id -> find(id).stream())
                .filter(whom -> whom.name().contains(text))
                .toList();
    }

    private Optional<PublicRecord.Whom> load(SubjectId id) {
        return feed.dossiers(List.of(id)).stream()
                .findFirst()
                .map(dossier -> Projection.whom(
                        dossier.subject(),
                        new Masking(dossier.persons().stream()
                                .map(p -> seal.open(p).name())
                                .toList())));
    }
}
