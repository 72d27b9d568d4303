package org.xinheng.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
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
        return population.find(id).map(s -> sees(s.area())).orElse(false);
    }

    /** The subject that the caller names; one outside the caller's areas is, to the caller, not there. */
    public SubjectId subject(String name) {
        return subject(get(), name);
    }

    /** {@link #subject(String)} for a caller who was asked for before, where the request may be over. */
    SubjectId subject(Caller caller, String name) {
        SubjectId id = population.resolve(name);
        if (!population.catalogue().isWithin(population.standing(id).area(), caller.areas())) {
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
