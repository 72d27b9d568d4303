package org.xinheng.benchmark;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jgrapht.graph.DirectedPseudograph;
import org.xinheng.code.Party;
import org.xinheng.record.Violation;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/** The shipped rules that listings meet, written down for JGraphT. */
final class LibraryLinks {
    private static final LocalDate OVER = LinkPopulation.DAY.plusYears(3);

    private final LinkPopulation population;
    private DirectedPseudograph<Party, Relation> graph = new DirectedPseudograph<>(null, null, false);

    LibraryLinks(LinkPopulation population) {
        this.population = population;
        population.relations(relation -> {
            graph.addVertex(relation.from());
            graph.addVertex(relation.to());
            graph.addEdge(relation.from(), relation.to(), relation);
        });
    }

    void release() {
        graph = null;
    }

    Set<String> triples() {
        Set<String> triples = new HashSet<>();
        population.causes(cause -> from(cause, triples));
        return triples;
    }

    private void from(Violation cause, Set<String> triples) {
        Party causing = cause.party();
        for (Relation to : graph.incomingEdgesOf(causing)) {
            if (to.kind() == RelationKind.BRANCH_OF && heldLater(to)) {
                add(triples, "branch-of-listed", causing, to.from());
            }
            if (to.kind() == RelationKind.LEGAL_REPRESENTATIVE_OF && to.period().contains(cause.decidedOn())) {
                for (Relation other : graph.outgoingEdgesOf(to.from())) {
                    if (other.kind() == RelationKind.LEGAL_REPRESENTATIVE_OF
                            && !other.to().equals(causing)
                            && heldLater(other)) {
                        add(triples, "same-representative", causing, other.to());
                    }
                }
            }
        }
        for (Relation from : graph.outgoingEdgesOf(causing)) {
            if (from.kind() == RelationKind.BRANCH_OF && heldLater(from)) {
                add(triples, "head-of-listed", causing, from.to());
            }
        }
    }

    /** Whether it holds on some day of the three years. */
    private static boolean heldLater(Relation relation) {
        return relation.period().from().isBefore(OVER)
                && relation.period().until().map(LinkPopulation.DAY::isBefore).orElse(true);
    }

    private static void add(Set<String> triples, String rule, Party causing, Party target) {
        triples.add(LinkPopulation.triple(rule, causing.text(), target.text()));
    }
}
