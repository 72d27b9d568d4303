package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.linking.Linker;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.Link;
import org.xinheng.record.Violation;

/** Tells which links other rules would make of today's relations and records, and which of today's they would end. */
@ApplicationScoped
public class LinkingDryRun {
    private final Ledger ledger;
    private final Network network;
    private final Rules rules;

    /** Injected. */
    public LinkingDryRun(Ledger ledger, Network network, Rules rules) {
        this.ledger = ledger;
        this.network = network;
        this.rules = rules;
    }

    /**
     * What would become of links.
     *
     * @param made links that are not there today
     * @param ended links that would not be there any more
     * @param kept how many would stay
     */
    public record Outcome(List<Link> made, List<Link> ended, int kept) {}

    /**
     * Looks at everything by the rules of a policy.
     *
     * @throws org.xinheng.policy.InvalidPolicyException when the policy does not make sense
     */
    public Outcome of(String policy) {
        Linker other = new Linker(PolicyReader.read(policy));
        Map<RecordId, Link> today = byId(network.links(search -> search.all()));
        Map<RecordId, Link> then = byId(links(other));
        List<Link> made = new ArrayList<>();
        then.forEach((id, link) -> {
            if (!today.containsKey(id)) {
                made.add(link);
            }
        });
        int kept = then.size() - made.size();
        today.keySet().removeAll(then.keySet());
        return new Outcome(inOrder(made), inOrder(today.values().stream().toList()), kept);
    }

    /**
     * Dossiers with the links that a rule book would make of today's relations and records. Everybody's are found at once,
     * when this is called; dossiers stay as they are where the book links as the one in force does.
     */
    public UnaryOperator<Dossier> relinking(RuleBook book) {
        if (book.linksAs(rules.active())) {
            return UnaryOperator.identity();
        }
        Map<Party, List<Link>> found = links(book.linker());
        return dossier -> dossier.relinked(found.getOrDefault(dossier.subject().id(), List.of()));
    }

    /** The records that cause links by other rules. */
    List<Violation> causes(Linker other) {
        List<Violation> causes = new ArrayList<>();
        ledger.eachViolation(violation -> {
            if (other.isCause(violation)) {
                causes.add(violation);
            }
        });
        return causes;
    }

    private Map<Party, List<Link>> links(Linker other) {
        return network.links(other, causes(other), search -> search.all());
    }

    private static List<Link> inOrder(List<Link> links) {
        return links.stream()
                .sorted(Comparator.comparing(Link::rule).thenComparing(Link::id))
                .toList();
    }

    private static Map<RecordId, Link> byId(Map<Party, List<Link>> links) {
        Map<RecordId, Link> byId = new HashMap<>();
        links.values().forEach(some -> some.forEach(l -> byId.put(l.id(), l)));
        return byId;
    }
}
