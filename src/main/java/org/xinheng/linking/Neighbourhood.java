package org.xinheng.linking;

import java.util.List;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;

/**
 * What surrounds a subject as far as linking looks: relations up to two steps away and the causes at their far ends.
 *
 * @param relations the relations, in any order
 * @param causes violations against the subjects at their far ends, in any order
 */
public record Neighbourhood(List<Relation> relations, List<Violation> causes) {
    public Neighbourhood {
        relations = List.copyOf(relations);
        causes = List.copyOf(causes);
    }
}
