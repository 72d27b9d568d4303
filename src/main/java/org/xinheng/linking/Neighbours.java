package org.xinheng.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/**
 * A page of the relations of one kind at one side of a party, in the declared order (other end, start, source).
 *
 * @param kind the kind
 * @param side the side
 * @param relations the page
 * @param total how many there are on all pages
 * @param more whether others follow
 */
public record Neighbours(RelationKind kind, Side side, List<Relation> relations, int total, boolean more) {
    public Neighbours {
        relations = List.copyOf(relations);
    }

    /**
     * The page after a relation, the first one when there is none. Costs one look at each relation of the kind, and
     * nothing for other kinds.
     */
    public static Neighbours page(
            Adjacency adjacency,
            int party,
            Side side,
            RelationKind kind,
            View view,
            Optional<Relation> after,
            int limit) {
        int total = 0;
        for (int edge : adjacency.from(party, side, kind, Optional.empty())) {
            total += view.shows(adjacency, edge, side) ? 1 : 0;
        }
        List<Relation> page = new ArrayList<>();
        boolean more = false;
        for (int edge : adjacency.from(party, side, kind, after)) {
            if (view.shows(adjacency, edge, side)) {
                if (page.size() == limit) {
                    more = true;
                    break;
                }
                page.add(adjacency.relation(edge));
            }
        }
        return new Neighbours(kind, side, page, total, more);
    }
}
