package org.xinheng.disclosure;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;
import org.xinheng.standing.SubjectNames;

/** Who a subject is, as far as the public may know: kept for a minute and, while the graph is away, for a day. */
@ApplicationScoped
public class PublicIdentities {
    private static final int MOST = 50_000;
    private static final int MOST_HITS = 50;

    private final PublicFeed feed;
    private final PersonSeal seal;
    private final Population population;
    private final SubjectNames names;
    private final Rules rules;
    private final LoadingCache<SubjectId, Optional<PublicRecord.Whom>> cache;

    /** Injected. */
    public PublicIdentities(PublicFeed feed, PersonSeal seal, Population population, SubjectNames names, Rules rules) {
        this.feed = feed;
        this.seal = seal;
        this.population = population;
        this.names = names;
        this.rules = rules;
        this.cache = Caffeine.newBuilder()
                .maximumSize(MOST)
                .refreshAfterWrite(Duration.ofMinutes(1))
                .expireAfterWrite(Duration.ofDays(1))
                .build(this::load);
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

    /** A subject that was lately asked for. */
    public Optional<PublicRecord.Whom> lately(SubjectId id) {
        return Optional.ofNullable(cache.getIfPresent(id)).flatMap(whom -> whom);
    }

    /** A subject; asks the graph where it was not lately asked for. */
    public Optional<PublicRecord.Whom> find(SubjectId id) {
        return cache.get(id);
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
