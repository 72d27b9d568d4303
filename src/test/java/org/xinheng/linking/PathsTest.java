package org.xinheng.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.graph.DirectedPseudograph;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Party;
import org.xinheng.registry.Relation;

/** Paths agree with those of an independent graph library, shortest first, on any date. */
class PathsTest {
    private record Way(Relation relation, boolean forth) {}

    @Test
    void theShortestSimplePathsAreThoseOfTheLibrary() {
        for (int round = 0; round < 400 * Integer.getInteger("scale", 1); round++) {
            RandomRelations some = new RandomRelations(round, 6, 3);
            List<Relation> relations = some.relations(14);
            Optional<LocalDate> on =
                    round % 2 == 0 ? Optional.empty() : Optional.of(RandomRelations.DAY.plusDays(round % 500));
            Adjacency adjacency = new Adjacency();
            relations.forEach(adjacency::put);
            Party from = some.subject(0);
            Party to = some.person(0);
            if (adjacency.find(from) == Adjacency.NONE || adjacency.find(to) == Adjacency.NONE) {
                continue;
            }
            View view = new View(Set.of(), on, party -> true);
            Paths all = Paths.between(
                    adjacency, adjacency.find(from), adjacency.find(to), view, new Paths.Bounds(4, 10_000, 1_000_000));
            List<List<Relation>> found =
                    all.paths().stream().map(Paths.Path::relations).toList();
            List<List<Relation>> expected = expected(relations, on, from, to);
            assertThat(all.truncated()).isFalse();
            assertThat(found).as("round %d", round).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found).isSortedAccordingTo(Comparator.comparingInt(List::size));
            if (!found.isEmpty()) {
                Paths one = Paths.between(
                        adjacency, adjacency.find(from), adjacency.find(to), view, new Paths.Bounds(4, 1, 1_000_000));
                assertThat(one.paths()).containsExactly(all.paths().get(0));
            }
        }
    }

    @Test
    void aSearchThatIsCutSaysSo() {
        RandomRelations some = new RandomRelations(1, 6, 3);
        Adjacency adjacency = new Adjacency();
        for (int i = 0; i < 200; i++) {
            adjacency.put(some.relation());
        }
        Paths cut = Paths.between(
                adjacency,
                adjacency.find(some.subject(0)),
                adjacency.find(some.person(0)),
                new View(Set.of(), Optional.empty(), party -> true),
                new Paths.Bounds(6, 50_000, 1_000));
        assertThat(cut.truncated()).isTrue();
    }

    private static List<List<Relation>> expected(
            List<Relation> relations, Optional<LocalDate> on, Party from, Party to) {
        DirectedPseudograph<Party, Way> graph = new DirectedPseudograph<>(null, null, false);
        graph.addVertex(from);
        graph.addVertex(to);
        for (Relation relation : relations) {
            if (on.map(relation.period()::contains).orElse(true)) {
                graph.addVertex(relation.from());
                graph.addVertex(relation.to());
                graph.addEdge(relation.from(), relation.to(), new Way(relation, true));
                graph.addEdge(relation.to(), relation.from(), new Way(relation, false));
            }
        }
        List<List<Relation>> paths = new ArrayList<>();
        for (GraphPath<Party, Way> path : new AllDirectedPaths<>(graph).getAllPaths(from, to, true, 4)) {
            paths.add(path.getEdgeList().stream().map(Way::relation).toList());
        }
        return paths;
    }
}
