package org.xinheng.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.code.Digests;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.inspection.Asker;
import org.xinheng.inspection.Intensity;
import org.xinheng.inspection.Ratios;
import org.xinheng.record.CaseType;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Item;
import org.xinheng.registry.Level;
import org.xinheng.registry.TierFrom;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.KnownHistory;
import org.xinheng.standing.Ledger.Moment;
import org.xinheng.standing.Population;
import org.xinheng.standing.RuleBook;
import org.xinheng.standing.Rules;
import org.xinheng.standing.Standing;

/**
 * Answers ratio questions as bytes. An answer depends on nothing but the versions in its key, so it is written once and
 * kept until it is no longer asked for.
 */
@ApplicationScoped
public class RatioDesk {
    private static final long CACHE_BYTES = 64L << 20;

    private final Ratios ratios;
    private final Population population;
    private final Rules rules;
    private final BusinessDay day;
    private final KnownHistory history;
    private final ObjectWriter writer;
    private final Cache<Key, Served> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Key key, Served served) -> served.body().length + 256)
            .build();

    /** Injected. */
    public RatioDesk(
            Ratios ratios,
            Population population,
            Rules rules,
            BusinessDay day,
            KnownHistory history,
            ObjectMapper mapper) {
        this.ratios = ratios;
        this.population = population;
        this.rules = rules;
        this.day = day;
        this.history = history;
        this.writer = mapper.writerFor(RatioAnswer.class);
    }

    /** A question that was read and may be answered. */
    record Question(SubjectId subject, String item, LocalDate on, Asker asker) {}

    private record Key(
            SubjectId subject, String item, LocalDate on, Asker asker, int standing, long catalogue, RuleBook book) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && subject.equals(key.subject)
                    && standing == key.standing
                    && catalogue == key.catalogue
                    && book == key.book
                    && item.equals(key.item)
                    && on.equals(key.on)
                    && asker.equals(key.asker);
        }

        @Override
        public int hashCode() {
            return (Long.hashCode(subject.value()) * 31 + item.hashCode()) * 31 + asker.hashCode();
        }
    }

    /** An answer, ready to be sent. */
    record Served(byte[] body, String etag, Optional<Long> staleSeconds) {
        Response response(String ifNoneMatch) {
            if (etag.equals(ifNoneMatch)) {
                return Response.notModified().header("ETag", etag).build();
            }
            Response.ResponseBuilder response = Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                    .header("ETag", etag)
                    .header("Cache-Control", "private, no-cache");
            staleSeconds.ifPresent(s -> response.header("Xinheng-Stale-Seconds", s));
            return response.build();
        }
    }

    /** Reads a question. */
    Question question(
            Caller caller,
            SubjectId subject,
            String item,
            String on,
            String caseType,
            String level,
            String department) {
        return new Question(
                subject,
                Parameters.required("item", item),
                Parameters.date("on", on).orElseGet(day::today),
                new Asker(
                        Parameters.constant(Level.class, "level", level)
                                .or(caller::level)
                                .orElse(Level.COUNTY),
                        Parameters.constant(CaseType.class, "case", caseType).orElse(CaseType.ROUTINE),
                        Optional.ofNullable(department).map(this::department)));
    }

    private String department(String code) {
        Check.that(
                population.catalogue().department(code).isPresent(),
                "department",
                "names a department that is not known");
        return code;
    }

    /** The answer from memory, unless memory does not reach the date. Never blocks. */
    Optional<Served> fromMemory(Question question) {
        Catalogue catalogue = population.catalogue();
        Item item = catalogue.item(question.item());
        RuleBook book = rules.active();
        boolean stale = population.isStale();
        if (stale || item.tierFrom() == TierFrom.OPERATOR || question.on().isBefore(day.today())) {
            return uncached(question, item, stale);
        }
        Key key = new Key(
                question.subject(),
                question.item(),
                question.on(),
                question.asker(),
                population.version(question.subject()),
                catalogue.version(),
                book);
        Served kept = cache.getIfPresent(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        Standing standing = population.standing(question.subject());
        Optional<Served> made = ratios.fromMemory(standing, item, question.on(), question.asker())
                .map(i -> serve(i, standing, catalogue.version(), Optional.empty()));
        made.filter(m -> standing.version() == key.standing()).ifPresent(m -> cache.put(key, m));
        return made;
    }

    private Optional<Served> uncached(Question question, Item item, boolean stale) {
        Standing standing = population.standing(question.subject());
        Optional<Long> age = stale ? Optional.of(population.age().toSeconds()) : Optional.empty();
        return ratios.fromMemory(standing, item, question.on(), question.asker())
                .map(i -> serve(i, standing, population.catalogue().version(), age));
    }

    /** The answer for a date that memory does not reach. Reads the graph. */
    Served recomputed(Question question) {
        Item item = population.catalogue().item(question.item());
        Intensity intensity = ratios.recomputed(question.subject(), item, question.on(), question.asker());
        return serve(
                intensity,
                population.standing(question.subject()),
                population.catalogue().version(),
                Optional.empty());
    }

    /** What the service answered at an earlier moment. Reads the graph. */
    Served knownAt(Question question, Moment moment) {
        Catalogue catalogue = history.catalogue(moment);
        Item item = catalogue.item(question.item());
        Standing standing = history.standing(question.subject(), moment, question.on())
                .orElseThrow(() -> RefusedException.unknown(
                        "subject at that moment", question.subject().text()));
        Intensity intensity = ratios.engine(history.book(standing).on(question.on()))
                .answer(
                        standing,
                        other -> history.standing(other, moment, question.on()),
                        item,
                        question.on(),
                        question.asker(),
                        catalogue.path(standing.area()));
        return serve(intensity, standing, catalogue.version(), Optional.empty());
    }

    private Served serve(Intensity intensity, Standing standing, long catalogue, Optional<Long> staleSeconds) {
        RatioAnswer answer = new RatioAnswer(
                intensity,
                RuleBook.versionOn(standing.policy(), intensity.on()),
                standing.version(),
                catalogue,
                staleSeconds);
        byte[] body = write(answer);
        return new Served(body, '"' + Digests.hex(Digests.sha256(body)) + '"', staleSeconds);
    }

    private byte[] write(RatioAnswer answer) {
        try {
            return writer.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every answer has a JSON form", e);
        }
    }
}
