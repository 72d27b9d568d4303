package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xinheng.code.RefusedException;
import org.xinheng.grading.Cutoffs;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;

/** Every version of the rule book that ever decided something, compiled when it is first needed. */
@ApplicationScoped
public class Policies {
    private static final String SYSTEM = "xinheng";

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
        if (!store.add(policy.version(), text, SYSTEM).equals(text)) {
            throw new IllegalStateException("The policy " + policy.version()
                    + " differs from the one that was in force under that version. A policy is never edited: give the"
                    + " changed file a version of its own.");
        }
        RuleBook book = RuleBook.of(policy);
        books.put(policy.version(), book);
        return book;
    }

    /**
     * Keeps a policy that somebody wrote.
     *
     * @throws org.xinheng.policy.InvalidPolicyException when it does not make sense
     * @throws RefusedException when another text is kept under its version
     */
    public Policy submit(String text, String by) {
        Policy policy = PolicyReader.read(text);
        if (!store.add(policy.version(), text, by).equals(text)) {
            throw new RefusedException(
                    RefusedException.Reason.CONFLICT,
                    "another policy is kept as version " + policy.version()
                            + "; a version is never edited: give the changed file a version of its own");
        }
        return policy;
    }

    /** All versions, the latest first. */
    public List<PolicyStore.Kept> all() {
        return store.all();
    }

    /** The text of a version; refused as unknown when there is none. */
    public String text(String version) {
        return store.find(version).orElseThrow(() -> RefusedException.unknown("policy", version));
    }

    /** The policy of a version; refused as unknown when there is none. */
    public Policy policy(String version) {
        text(version);
        return book(version).policy();
    }

    /** Keeps the cut-offs of a run. */
    public void keep(Cutoffs cutoffs) {
        store.addCutoffs(cutoffs.run(), Canonical.write(cutoffs));
    }

    /** The key of the rule book that the graph says is in force. */
    public Optional<String> inForce() {
        return store.inForce();
    }

    /** Whether a version is kept. */
    public boolean knows(String version) {
        return store.find(version).isPresent();
    }

    /** Notes the rule book in force at a start. */
    public void putInForce(RuleBook book) {
        store.putInForce(book.key());
    }

    /** The rule book of a key: {@code version}, {@code version#run}, or {@code first>day>next}. */
    public RuleBook book(String key) {
        RuleBook known = books.get(key);
        if (known == null) {
            known = make(key);
            books.put(key, known);
        }
        return known;
    }

    private RuleBook make(String key) {
        int follows = key.indexOf('>');
        if (follows >= 0) {
            int next = key.indexOf('>', follows + 1);
            LocalDate from = LocalDate.parse(key.substring(follows + 1, next));
            return book(key.substring(0, follows)).followedBy(from, book(key.substring(next + 1)));
        }
        int run = key.indexOf('#');
        String version = run < 0 ? key : key.substring(0, run);
        Policy policy = PolicyReader.read(store.find(version)
                .orElseThrow(() -> new IllegalStateException("the graph has lost the policy " + version)));
        return RuleBook.of(policy, run < 0 ? Cutoffs.NONE : cutoffs(key.substring(run + 1)));
    }

    private Cutoffs cutoffs(String run) {
        return Canonical.read(
                Cutoffs.class,
                store.cutoffs(run)
                        .orElseThrow(() -> new IllegalStateException("the graph has lost the cut-offs " + run)));
    }
}
