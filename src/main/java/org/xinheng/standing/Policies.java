package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;

/** Every version of the rule book that ever decided something, compiled when it is first needed. */
@ApplicationScoped
public class Policies {
    private final PolicyStore store;
    private final Map<String, RuleBook> books = new ConcurrentHashMap<>();

    /** Injected. */
    public Policies(PolicyStore store) {
        this.store = store;
    }

    /**
     * Takes a policy in. A version is never edited.
     *
     * @throws org.xinheng.policy.InvalidPolicyException when it does not make sense
     * @throws IllegalStateException when another text is kept under its version
     */
    public RuleBook take(String text) {
        Policy policy = PolicyReader.read(text);
        if (!store.add(policy.version(), text).equals(text)) {
            throw new IllegalStateException("The policy " + policy.version()
                    + " differs from the one that was in force under that version. A policy is never edited: give the"
                    + " changed file a version of its own.");
        }
        RuleBook book = RuleBook.of(policy);
        books.put(policy.version(), book);
        return book;
    }

    /** The rule book of a version. */
    public RuleBook book(String version) {
        return books.computeIfAbsent(
                version,
                v -> RuleBook.of(PolicyReader.read(store.find(v)
                        .orElseThrow(() -> new IllegalStateException("the graph has lost the policy " + v)))));
    }
}
