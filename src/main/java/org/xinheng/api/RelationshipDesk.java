package org.xinheng.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.xinheng.access.Caller;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.linking.Adjacency;
import org.xinheng.linking.Neighbours;
import org.xinheng.linking.Paths;
import org.xinheng.linking.Side;
import org.xinheng.linking.Surroundings;
import org.xinheng.linking.View;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.standing.Network;

/** Answers questions about relationships from memory, within what the caller may see. */
@ApplicationScoped
public class RelationshipDesk {
    private static final long MOST_LOOKS = 500_000;

    private final Network network;
    private final PartyViews views;

    /** Injected. */
    public RelationshipDesk(Network network, PartyViews views) {
        this.network = network;
        this.views = views;
    }

    /** Kinds and date of a question. */
    record Question(Set<RelationKind> kinds, Optional<LocalDate> on) {
        static Question of(String kinds, String on) {
            Set<RelationKind> wanted = EnumSet.noneOf(RelationKind.class);
            for (String kind : kinds == null ? new String[0] : kinds.split(",", -1)) {
                wanted.add(
                        Parameters.constant(RelationKind.class, "kinds", kind).orElseThrow());
            }
            return new Question(wanted, Parameters.date("on", on));
        }

        View within(IntPredicate visible) {
            return new View(kinds, on, visible);
        }
    }

    RelationshipPage page(
            Caller caller, Party party, String kinds, String sideName, String onDay, String most, String cursor) {
        Question question = Question.of(kinds, onDay);
        Optional<Side> side = Parameters.constant(Side.class, "side", sideName);
        int limit = Parameters.number("limit", most, 1, 200, 50);
        if (cursor != null && (question.kinds().size() != 1 || side.isEmpty())) {
            throw new InvalidFieldException("cursor", "goes with one of kinds and with side");
        }
        Optional<Relation> after = Optional.ofNullable(cursor)
                .map(c -> Cursor.parse(c, question.kinds().iterator().next(), side.orElseThrow(), party));
        List<Neighbours> pages = network.ask(adjacency -> {
            int ordinal = adjacency.find(party);
            List<Neighbours> groups = new ArrayList<>();
            if (ordinal == Adjacency.NONE) {
                return groups;
            }
            int canonical = adjacency.canonical(ordinal);
            View view = question.within(views.visible(caller, adjacency));
            for (RelationKind kind : RelationKind.values()) {
                for (Side s : side.map(Set::of).orElse(EnumSet.allOf(Side.class))) {
                    if (view.kinds().contains(kind)) {
                        groups.add(Neighbours.page(adjacency, canonical, s, kind, view, after, limit));
                    }
                }
            }
            return groups;
        });
        List<RelationshipPage.Group> groups =
                pages.stream().filter(p -> p.total() > 0).map(this::group).toList();
        Set<Party> others = new LinkedHashSet<>();
        groups.forEach(g -> g.relations().forEach(r -> others.add(Cursor.other(r.relation(), g.side()))));
        return new RelationshipPage(views.of(List.of(party)).get(0), groups, views.of(others));
    }

    NetworkAnswer surroundings(
            Caller caller, Party party, String depth, String kinds, String onDay, String degree, String limit) {
        Question question = Question.of(kinds, onDay);
        Surroundings.Bounds bounds = new Surroundings.Bounds(
                Parameters.number("depth", depth, 1, 4, 1),
                Parameters.number("degree", degree, 1, 500, 50),
                Parameters.number("limit", limit, 2, 2_000, 200));
        return answer(network.ask(adjacency -> {
            int ordinal = adjacency.find(party);
            View view = question.within(views.visible(caller, adjacency));
            return ordinal == Adjacency.NONE
                    ? new Surroundings(Map.of(party, 0), List.of(), false)
                    : Surroundings.of(adjacency, adjacency.canonical(ordinal), view, bounds);
        }));
    }

    /** The relations between the given parties; those that the caller may not see are refused as unknown. */
    Surroundings among(Caller caller, Collection<Party> parties, Question question) {
        return network.ask(adjacency -> {
            IntPredicate visible = views.visible(caller, adjacency);
            List<Integer> ordinals = new ArrayList<>();
            for (Party party : parties) {
                int ordinal = adjacency.find(party);
                if (ordinal == Adjacency.NONE || !visible.test(ordinal)) {
                    throw RefusedException.unknown("party with relations", party.reference());
                }
                ordinals.add(adjacency.canonical(ordinal));
            }
            return Surroundings.among(adjacency, ordinals.stream().distinct().toList(), question.within(visible));
        });
    }

    PathsAnswer paths(Caller caller, Party from, Party to, Question question, int hops, int most) {
        Paths paths = network.ask(adjacency -> {
            int start = adjacency.find(from);
            int end = adjacency.find(to);
            return start == Adjacency.NONE || end == Adjacency.NONE
                    ? new Paths(List.of(), false)
                    : Paths.between(
                            adjacency,
                            adjacency.canonical(start),
                            adjacency.canonical(end),
                            question.within(views.visible(caller, adjacency)),
                            new Paths.Bounds(hops, most, MOST_LOOKS));
        });
        Set<Party> parties = new LinkedHashSet<>();
        paths.paths().forEach(p -> parties.addAll(p.parties()));
        return new PathsAnswer(
                paths.paths().stream()
                        .map(p -> new PathsAnswer.Path(p.parties(), shown(p.relations())))
                        .toList(),
                views.of(parties),
                paths.truncated());
    }

    private NetworkAnswer answer(Surroundings around) {
        List<PartyView> shown = views.of(around.parties().keySet());
        List<NetworkAnswer.Place> places = shown.stream()
                .map(p -> new NetworkAnswer.Place(p, around.parties().get(p.party())))
                .toList();
        return new NetworkAnswer(places, shown(around.relations()), around.truncated());
    }

    private RelationshipPage.Group group(Neighbours page) {
        List<Relation> relations = page.relations();
        return new RelationshipPage.Group(
                page.kind(),
                page.side(),
                new SubjectPage.Total(page.total(), "eq"),
                shown(relations),
                page.more()
                        ? Optional.of(Cursor.text(relations.get(relations.size() - 1), page.side()))
                        : Optional.empty());
    }

    /** Relations with their identifiers, between the parties as which their ends are seen. */
    List<SubjectDetail.RelationView> shown(List<Relation> relations) {
        return network.ask(adjacency -> relations.stream()
                .map(r -> new SubjectDetail.RelationView(r.id().value(), seen(adjacency, r)))
                .toList());
    }

    private static Relation seen(Adjacency adjacency, Relation relation) {
        Party from = seenAs(adjacency, relation.from());
        Party to = seenAs(adjacency, relation.to());
        // Between two that are seen as one it stays as it was stated.
        return from.equals(to) ? relation : relation.between(from, (SubjectId) to);
    }

    private static Party seenAs(Adjacency adjacency, Party party) {
        int ordinal = adjacency.find(party);
        return ordinal == Adjacency.NONE ? party : adjacency.party(adjacency.canonical(ordinal));
    }

    /** Where a page ended: other end, start and source of its last relation. It stays a place when that one is gone. */
    private static final class Cursor {
        private Cursor() {}

        static String text(Relation last, Side side) {
            return other(last, side).reference() + "~" + last.period().from() + "~" + last.source();
        }

        static Relation parse(String text, RelationKind kind, Side side, Party party) {
            String[] parts = text.split("~", 3);
            if (parts.length != 3) {
                throw new InvalidFieldException("cursor", "is none of this address");
            }
            Party other = Party.parse(parts[0]);
            Period since = Period.since(Parameters.date("cursor", parts[1]).orElseThrow());
            Party from = side == Side.OUT ? party : other;
            if (!((side == Side.OUT ? other : party) instanceof SubjectId to)) {
                throw new InvalidFieldException("cursor", "is none of this address");
            }
            return new Relation(kind, from, to, since, Optional.empty(), Optional.empty(), parts[2]);
        }

        static Party other(Relation relation, Side side) {
            return side == Side.OUT ? relation.to() : relation.from();
        }
    }
}
