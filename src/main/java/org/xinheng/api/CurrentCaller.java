package org.xinheng.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.code.MovedException;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.standing.Canonical;
import org.xinheng.standing.Idempotency;
import org.xinheng.standing.Population;
import org.xinheng.standing.Request;

/** Who sends the request at hand, and what they may see. */
@RequestScoped
public class CurrentCaller {
    /** The attribute of a security identity that holds the caller. */
    public static final String ATTRIBUTE = "caller";

    private final SecurityIdentity identity;
    private final Population population;

    /** Injected. */
    public CurrentCaller(SecurityIdentity identity, Population population) {
        this.identity = identity;
        this.population = population;
    }

    /** The caller. */
    public Caller get() {
        return identity.getAttribute(ATTRIBUTE);
    }

    /** Whether the caller may see what is in an area. */
    public boolean sees(String area) {
        return population.catalogue().isWithin(area, get().areas());
    }

    /** Whether the caller may see a subject. */
    public boolean seesSubject(SubjectId id) {
        return population.table().area(id).map(this::sees).orElse(false);
    }

    /**
     * The subject whose address the caller asks; one outside the caller's areas is, to the caller, not there.
     *
     * @throws MovedException when the subject is seen as another one: the request is redirected there
     */
    public SubjectId subject(String name) {
        SubjectId id = named(name);
        SubjectId seenAs = population.seenAs(id);
        if (!seenAs.equals(id)) {
            throw new MovedException(name, seenAs.text());
        }
        return id;
    }

    /** {@link #subject(String)}; itself where what was known at a moment is asked for. */
    SubjectId subject(String name, String knownAt) {
        return knownAt == null ? subject(name) : named(name);
    }

    /** The subject that a record names, as itself even where it is seen as another one. */
    SubjectId named(String name) {
        return named(get(), name);
    }

    /** The subject for which an answer is served, for a caller who was asked for before: the request may be over. */
    SubjectId served(Caller caller, String name) {
        return population.seenAs(named(caller, name));
    }

    private SubjectId named(Caller caller, String name) {
        SubjectId id = population.resolve(name);
        if (!population.catalogue().isWithin(population.area(id), caller.areas())) {
            throw RefusedException.unknown("subject", name);
        }
        return id;
    }

    /**
     * A request for a change.
     *
     * @param key the header {@code Idempotency-Key}, or null
     * @param target what is changed
     * @param body what was sent
     */
    public Request request(String key, String target, Object body) {
        Optional<Idempotency> idempotency = Optional.ofNullable(key)
                .map(k -> new Idempotency(
                        get().name() + "|" + Check.text("Idempotency-Key", k, 128),
                        RecordId.of("request", target, Canonical.write(body)).value()));
        return new Request(get(), idempotency);
    }
}
