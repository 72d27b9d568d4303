package org.xinheng.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.xinheng.access.Caller;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Party;
import org.xinheng.code.SubjectId;
import org.xinheng.linking.Adjacency;
import org.xinheng.linking.Chain;
import org.xinheng.linking.Control;
import org.xinheng.linking.EconomicShare;
import org.xinheng.linking.Holdings;
import org.xinheng.linking.Interval;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Network;

/** Answers who holds and controls whom, from memory. */
@ApplicationScoped
public class ControlDesk {
    private static final int MOST_HOLDERS = 500;
    private static final int MOST_CONTROLLED = 2_000;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Network network;
    private final PartyViews views;
    private final RelationshipDesk relationships;
    private final BusinessDay day;

    /** Injected. */
    public ControlDesk(Network network, PartyViews views, RelationshipDesk relationships, BusinessDay day) {
        this.network = network;
        this.views = views;
        this.relationships = relationships;
        this.day = day;
    }

    private record Found(Party party, Interval share, ControllersAnswer.Controls controls, Chain chain) {}

    private record Answer(List<Found> holders, boolean ownerless, boolean truncated) {}

    ControllersAnswer controllers(Caller caller, SubjectId subject, String onDay, String thresholdText) {
        LocalDate on = Parameters.date("on", onDay).orElseGet(day::today);
        BigDecimal threshold = threshold(thresholdText);
        Answer found =
                network.ask(adjacency -> find(adjacency, views.visible(caller, adjacency), subject, on, threshold));
        Map<Party, PartyView> shown = new HashMap<>();
        List<Party> parties =
                new ArrayList<>(found.holders().stream().map(Found::party).toList());
        parties.add(subject);
        views.of(parties).forEach(v -> shown.put(v.party(), v));
        return new ControllersAnswer(
                shown.get(subject),
                on,
                threshold,
                found.holders().stream()
                        .map(f -> new ControllersAnswer.Holder(
                                shown.get(f.party()),
                                new ControllersAnswer.Range(
                                        rounded(f.share().low()),
                                        rounded(f.share().high())),
                                f.controls(),
                                relationships.shown(f.chain().relations()),
                                f.chain().others()))
                        .toList(),
                found.ownerless(),
                found.truncated());
    }

    private static Answer find(
            Adjacency adjacency, IntPredicate visible, SubjectId subject, LocalDate on, BigDecimal threshold) {
        int ordinal = adjacency.find(subject);
        if (ordinal == Adjacency.NONE) {
            return new Answer(List.of(), false, false);
        }
        int target = adjacency.canonical(ordinal);
        Holdings holdings = Holdings.above(adjacency, target, on, MOST_HOLDERS);
        EconomicShare shares = new EconomicShare(holdings);
        List<Found> found = new ArrayList<>();
        for (int holder : holdings.parties()) {
            if (holder != target && visible.test(holder)) {
                Control.Grip grip = Control.within(holdings, adjacency, holder, on, threshold.doubleValue())
                        .subjects()
                        .get(target);
                found.add(new Found(
                        adjacency.party(holder),
                        shares.of(holder),
                        grip == null
                                ? ControllersAnswer.Controls.NO
                                : grip.certain() ? ControllersAnswer.Controls.YES : ControllersAnswer.Controls.POSSIBLE,
                        Chain.from(adjacency, holdings, holder, on)));
            }
        }
        found.sort(Comparator.comparing((Found f) -> f.share().low())
                .thenComparing(f -> f.share().high())
                .reversed()
                .thenComparing(f -> f.party().reference()));
        return new Answer(found, shares.isOwnerless(), holdings.truncated());
    }

    ControlledAnswer controlled(Caller caller, Party party, String onDay, String thresholdText) {
        LocalDate on = Parameters.date("on", onDay).orElseGet(day::today);
        BigDecimal threshold = threshold(thresholdText);
        record Member(Party subject, Party by, double votes, boolean certain) {}
        record Members(List<Member> members, boolean truncated) {}
        Members found = network.ask(adjacency -> {
            int ordinal = adjacency.find(party);
            if (ordinal == Adjacency.NONE) {
                return new Members(List.of(), false);
            }
            IntPredicate visible = views.visible(caller, adjacency);
            Control control =
                    Control.by(adjacency, adjacency.canonical(ordinal), on, threshold.doubleValue(), MOST_CONTROLLED);
            List<Member> members = new ArrayList<>();
            control.subjects().forEach((subject, grip) -> {
                if (visible.test(subject)) {
                    members.add(new Member(
                            adjacency.party(subject), adjacency.party(grip.by()), grip.votes(), grip.certain()));
                }
            });
            return new Members(members, control.truncated());
        });
        List<PartyView> shown =
                views.of(found.members().stream().map(Member::subject).toList());
        List<ControlledAnswer.Controlled> controlled = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Member member = found.members().get(i);
            controlled.add(new ControlledAnswer.Controlled(
                    shown.get(i), member.by(), rounded(member.votes()), member.certain()));
        }
        return new ControlledAnswer(views.of(List.of(party)).get(0), on, threshold, controlled, found.truncated());
    }

    private static BigDecimal threshold(String text) {
        if (text == null) {
            return HALF;
        }
        Optional<BigDecimal> number =
                Optional.of(text).filter(t -> t.matches("0?\\.\\d{1,4}|0")).map(BigDecimal::new);
        return number.orElseThrow(
                () -> new InvalidFieldException("threshold", "must be from 0 to below 1 with at most four decimals"));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
