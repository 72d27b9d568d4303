package org.xinheng.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.access.Caller;
import org.xinheng.code.Party;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.LinkingRules;
import org.xinheng.policy.Policy;
import org.xinheng.record.Link;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Ledger;
import org.xinheng.standing.Network;
import org.xinheng.standing.Population;
import org.xinheng.standing.Rules;

/** Shows links and the measures that wait for a decision, within what the caller may see. */
@ApplicationScoped
public class LinkDesk {
    /** Links read at most to fill a page for a caller who sees few of them. */
    private static final int MOST_READ = 5_000;

    private final Ledger ledger;
    private final Population population;
    private final Network network;
    private final PartyViews views;
    private final Rules rules;
    private final BusinessDay day;

    /** Injected. */
    public LinkDesk(
            Ledger ledger, Population population, Network network, PartyViews views, Rules rules, BusinessDay day) {
        this.ledger = ledger;
        this.population = population;
        this.network = network;
        this.views = views;
        this.rules = rules;
        this.day = day;
    }

    /** The links that reach a party: those that hold on a date, all when none is given. */
    List<LinkView> of(Party party, String onDay) {
        Optional<LocalDate> on = Parameters.date("on", onDay);
        List<Link> links = ledger.linksOf(party).stream()
                .filter(l -> on.map(l.period()::contains).orElse(true))
                .toList();
        return views(links, on.orElseGet(day::today));
    }

    /** A page of the links whose measures restrict rights. */
    MeasuresPage page(Caller caller, boolean waiting, int limit, String cursor) {
        List<Link> page = new ArrayList<>();
        String after = cursor == null ? "" : new RecordId(cursor).value();
        int read = 0;
        boolean more = true;
        while (more && page.size() < limit && read < MOST_READ) {
            List<Link> some = ledger.measures(waiting, after, limit);
            more = some.size() == limit;
            for (Link link : some) {
                read++;
                if (page.size() < limit) {
                    after = link.id().value();
                    if (sees(caller, link)) {
                        page.add(link);
                    }
                } else {
                    more = true;
                }
            }
        }
        return new MeasuresPage(views(page, day.today()), more ? Optional.of(after) : Optional.empty());
    }

    /** The link that a caller names and may see. */
    Link visible(Caller caller, String id) {
        RecordId record = Parameters.record(id);
        return ledger.link(record)
                .filter(link -> sees(caller, link))
                .orElseThrow(() -> RefusedException.unknown("link", id));
    }

    /**
     * Whoever sees the target or, where that is a person, the causing subject, sees the link; nobody sees one of a party
     * that is seen as another, since it does not count for now.
     */
    private boolean sees(Caller caller, Link link) {
        if (network.ask(adjacency -> adjacency.isSeenAsAnother(link.target()))) {
            return false;
        }
        Party decisive = link.target() instanceof SubjectId ? link.target() : link.causingSubject();
        return decisive instanceof SubjectId subject
                && population
                        .table()
                        .area(subject)
                        .map(a -> population.catalogue().isWithin(a, caller.areas()))
                        .orElse(false);
    }

    private List<LinkView> views(List<Link> links, LocalDate on) {
        Set<Party> parties = new LinkedHashSet<>();
        links.forEach(l -> parties.addAll(parties(l)));
        Map<Party, PartyView> shown = new HashMap<>();
        views.of(parties).forEach(v -> shown.put(v.party(), v));
        return links.stream().map(l -> view(l, on, shown)).toList();
    }

    private LinkView view(Link link, LocalDate on, Map<Party, PartyView> shown) {
        Policy policy = rules.active().policy();
        Optional<LinkingRules.Rule> rule = policy.linking().rules().stream()
                .filter(r -> r.code().equals(link.rule()))
                .findFirst();
        return new LinkView(
                link.id().value(),
                link,
                link.state(on),
                link.inForce(),
                rule.map(LinkingRules.Rule::title),
                rule.map(r -> policy.citation(r.source())).orElse(""),
                policy.measure(link.measure()),
                policy.measure(link.measure()).map(m -> policy.citation(m.source())),
                parties(link).stream().map(shown::get).toList());
    }

    private static List<Party> parties(Link link) {
        List<Party> parties = new ArrayList<>(List.of(link.target(), link.causingSubject()));
        parties.addAll(link.via());
        return parties;
    }
}
