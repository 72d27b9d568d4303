package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.xinheng.code.Party;
import org.xinheng.record.Link;
import org.xinheng.record.MeasureCase;

/**
 * Tells whose links may have moved: those whom the changes since the last mark concern, and everybody whose links are
 * not what a look at everything finds where that is not known (after a start, by another policy). Runs under the lease.
 */
@ApplicationScoped
public class Linking {
    private static final int BATCH = 1_000;
    private static final Logger LOG = Logger.getLogger(Linking.class);

    private final KeeperLedger keeper;
    private final Network network;
    private final Population population;

    /** Injected. */
    public Linking(KeeperLedger keeper, Network network, Population population) {
        this.keeper = keeper;
        this.network = network;
        this.population = population;
    }

    /** Marks whom the changes concern that are reflected here; returns up to which change that is done. */
    long mark(Lease lease, long doneUpTo) {
        long reached = population.number();
        if (reached == doneUpTo) {
            return doneUpTo;
        }
        Optional<Set<Party>> concerned = network.concernedAfter(doneUpTo);
        if (concerned.isEmpty()) {
            markAll(lease);
        } else if (!concerned.get().isEmpty()) {
            mark(lease, List.copyOf(concerned.get()), reached);
            network.marked(reached);
        }
        return reached;
    }

    /** Marks everybody whose links are not what the rules make of the relations as they are. */
    void markAll(Lease lease) {
        long reached = population.number();
        Map<Party, List<Link>> found = network.links(search -> search.all());
        Map<Party, List<Link>> missing = new HashMap<>(found);
        List<Party> wrong = new ArrayList<>();
        keeper.eachLinked((party, links) -> {
            List<Link> now = missing.remove(party);
            List<Link> kept = links.stream().map(l -> l.with(MeasureCase.NONE)).toList();
            if (now == null || now.size() != kept.size() || !now.containsAll(kept)) {
                wrong.add(party);
            }
        });
        wrong.addAll(missing.keySet());
        mark(lease, wrong, reached);
        network.marked(reached);
        LOG.infof("%d parties are reached by links, %d of them have to be linked anew", found.size(), wrong.size());
    }

    private void mark(Lease lease, List<Party> parties, long reached) {
        for (int from = 0; from < parties.size(); from += BATCH) {
            boolean last = from + BATCH >= parties.size();
            keeper.mark(
                    lease,
                    parties.subList(from, Math.min(from + BATCH, parties.size())),
                    last ? Optional.of(reached) : Optional.empty());
        }
        if (parties.isEmpty()) {
            keeper.mark(lease, parties, Optional.of(reached));
        }
    }
}
