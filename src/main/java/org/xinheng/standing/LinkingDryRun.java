package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Injected. */
    public LinkingDryRun(Ledger ledger, Network network) {
        this.ledger = ledger;
        this.network = network;
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
        List<Violation> causes = new ArrayList<>();
        ledger.eachViolation(violation -> {
            if (other.isCause(violation)) {
                causes.add(violation);
            }
        });
        Map<RecordId, Link> today = byId(network.links(search -> search.all()));
        Map<RecordId, Link> then = byId(network.links(other, causes, search -> search.all()));
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
