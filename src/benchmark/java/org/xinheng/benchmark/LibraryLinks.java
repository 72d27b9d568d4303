package org.xinheng.benchmark;

import java.time.LocalDate;
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

    DatedLinks links() {
        DatedLinks links = new DatedLinks();
        population.causes(cause -> from(cause, links));
        return links.joined();
    }

    private void from(Violation cause, DatedLinks links) {
        Party causing = cause.party();
        for (Relation to : graph.incomingEdgesOf(causing)) {
            if (to.kind() == RelationKind.BRANCH_OF && isHeldLater(to)) {
                add(links, "branch-of-listed", causing, to.from(), to);
            }
            if (to.kind() == RelationKind.LEGAL_REPRESENTATIVE_OF && to.period().contains(cause.decidedOn())) {
                for (Relation other : graph.outgoingEdgesOf(to.from())) {
                    if (other.kind() == RelationKind.LEGAL_REPRESENTATIVE_OF
                            && !other.to().equals(causing)
                            && isHeldLater(other)) {
                        add(links, "same-representative", causing, other.to(), other);
                    }
                }
            }
        }
        for (Relation from : graph.outgoingEdgesOf(causing)) {
            if (from.kind() == RelationKind.BRANCH_OF && isHeldLater(from)) {
                add(links, "head-of-listed", causing, from.to(), from);
            }
        }
    }

    /** Whether it holds on some day of the three years. */
    private static boolean isHeldLater(Relation relation) {
        return relation.period().from().isBefore(OVER)
                && relation.period().until().map(LinkPopulation.DAY::isBefore).orElse(true);
    }

    private static void add(DatedLinks links, String rule, Party causing, Party target, Relation held) {
        links.add(
                rule,
                causing,
                target,
                Math.max(held.period().from().toEpochDay(), LinkPopulation.DAY.toEpochDay()),
                held.period()
                        .until()
                        .map(until -> Math.min(until.toEpochDay(), OVER.toEpochDay()))
                        .orElse(OVER.toEpochDay()));
    }
}
