package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.access.Caller;
import org.xinheng.code.RefusedException;
import org.xinheng.policy.Policy;

/** Puts policies in force by four eyes: one proposes, another approves; the keeper carries it out. */
@ApplicationScoped
public class Activations {
    private final ActivationStore store;
    private final Policies policies;
    private final Rules rules;
    private final BusinessDay day;
    private final Wake wake;

    /** Injected. */
    public Activations(ActivationStore store, Policies policies, Rules rules, BusinessDay day, Wake wake) {
        this.store = store;
        this.policies = policies;
        this.rules = rules;
        this.day = day;
        this.wake = wake;
    }

    /**
     * Proposes to put a policy in force.
     *
     * @param from the first day; as early as the policy allows when absent
     */
    public Activation propose(Caller caller, String version, Optional<LocalDate> from) {
        Policy policy = policies.policy(version);
        latest(version)
                .filter(a -> a.state() != Activation.State.ACTIVE && a.state() != Activation.State.CANCELLED)
                .ifPresent(a -> {
                    throw new RefusedException(
                            RefusedException.Reason.CONFLICT,
                            "an activation of " + version + " is under way: " + a.state());
                });
        if (rules.decided().policy().version().equals(version)
                && rules.decided().successor().isEmpty()) {
            throw new RefusedException(RefusedException.Reason.CONFLICT, version + " is in force already");
        }
        LocalDate wanted = from.orElseGet(day::today);
        Activation activation = new Activation(
                UUID.randomUUID().toString(),
                version,
                wanted.isBefore(policy.effectiveFrom()) ? policy.effectiveFrom() : wanted,
                Activation.State.PROPOSED,
                caller.name(),
                Optional.empty(),
                Optional.empty(),
                0,
                Instant.now());
        store.propose(activation);
        return latest(version).orElseThrow();
    }

    /** Approves the proposal of a version; the approver is another person than who proposed it. */
    public Activation approve(Caller caller, String version) {
        Activation proposal = required(version);
        if (proposal.proposedBy().equals(caller.name())) {
            throw new RefusedException(
                    RefusedException.Reason.NOT_ALLOWED, "another person than " + caller.name() + " has to approve");
        }
        if (!store.approve(proposal.id(), caller.name())) {
            throw new RefusedException(
                    RefusedException.Reason.CONFLICT,
                    "there is no proposal to approve, or another activation is being carried out");
        }
        wake.now();
        return required(version);
    }

    /** Gives up an activation that is not in force yet. */
    public Activation cancel(String version) {
        Activation activation = required(version);
        if (!store.cancel(activation.id())) {
            throw new RefusedException(
                    RefusedException.Reason.CONFLICT, "the activation is " + activation.state() + " already");
        }
        return required(version);
    }

    /** The latest activation of a version, if there is one. */
    public Optional<Activation> latest(String version) {
        return store.of(version).stream().findFirst();
    }

    /** The latest activation of a version; refused as unknown when there is none. */
    public Activation required(String version) {
        return latest(version).orElseThrow(() -> RefusedException.unknown("activation of policy", version));
    }
}
