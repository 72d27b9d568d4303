package org.xinheng.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.xinheng.code.Party;
import org.xinheng.code.SubjectId;
import org.xinheng.graph.LocalGraph;
import org.xinheng.graph.LocalGraphSettings;
import org.xinheng.graph.Machine;
import org.xinheng.linking.Linker;
import org.xinheng.linking.Reach;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.Link;

/**
 * Joint-punishment links of a whole population by the shipped rules, beside the same rules in a graph library and in
 * Cypher (variable-length and quantified paths): what is found is compared first, with its times. Then what one listing costs, and memory
 * per relation.
 */
final class LinkingSuite implements Suite {
    private static final int POPULATION = 1_000_000;

    /** What was found last, so that nothing is left out because nobody looks at it. */
    private volatile Object sink;

    @Override
    public String name() {
        return "linking";
    }

    @Override
    public void run(Bench bench) throws IOException {
        int subjects = Integer.getInteger("subjects", bench.smoke() ? 2_000 : POPULATION);
        LinkPopulation population = new LinkPopulation(subjects, 7);
        Linker linker = new Linker(PolicyReader.read(shipped()));
        Reach reach = new Reach(linker);
        long begin = System.nanoTime();
        population.relations(reach::load);
        population.causes(v -> reach.load(v));
        double loading = (System.nanoTime() - begin) / 1e9;
        String size = String.format(
                "%,d subjects, %,d relations", subjects, reach.adjacency().relations());
        bench.row(this, new Measurement("relations loaded into memory", "s", loading), Optional.empty(), size);
        bench.row(
                this,
                new Measurement(
                        "memory per relation, parties included",
                        "bytes",
                        (double) reach.adjacency().bytes() / reach.adjacency().relations()),
                Optional.empty(),
                size);

        Set<String> found = dated(reach);
        Measurement ours = measure(
                bench, "links of the whole population", () -> reach.search().all());
        LibraryLinks library = new LibraryLinks(population);
        same(found, library.links().texts(), "the graph library");
        bench.row(
                this,
                ours,
                measure(bench, "JGraphT", library::links),
                Target.atMost(1.0 / 3),
                size + ", same links for the same times");
        library.release();

        try (LocalGraph graph = LocalGraph.start(
                        new LocalGraphSettings(
                                Path.of("target", "bench-data", "linking"),
                                Path.of("target", "graph-server"),
                                0,
                                2L << 30,
                                1L << 30,
                                false,
                                true),
                        Machine.local());
                CypherLinks cypher = new CypherLinks(graph, population)) {
            for (CypherLinks.Form form : CypherLinks.Form.values()) {
                same(found, cypher.links(form).texts(), form.title());
                bench.row(
                        this,
                        ours,
                        measure(bench, form.title(), () -> cypher.links(form)),
                        Target.atMost(1.0 / 20),
                        size + ", same links for the same times");
            }
        }
        oneListing(bench, reach, population, size);
    }

    /** One more listing: found from what it touches alone. */
    private void oneListing(Bench bench, Reach reach, LinkPopulation population, String size) {
        reach.takeConcerned();
        double[] millis = new double[50];
        long looks = 0;
        int reached = 0;
        for (int i = 0; i < millis.length; i++) {
            long before = reach.looks();
            long begin = System.nanoTime();
            reach.put(population.listing(SubjectId.of("bench-" + (3 + i * 31)), "one more " + i));
            Set<Party> concerned = reach.takeConcerned();
            reached += reach.search().links(concerned).values().stream()
                    .mapToInt(List::size)
                    .sum();
            millis[i] = (System.nanoTime() - begin) / 1e6;
            looks += reach.looks() - before;
        }
        bench.row(
                this,
                new Measurement("links after one more listing", "ms", millis),
                Optional.empty(),
                String.format(
                        "%s; %d listings looked at %,d relations and left %,d links",
                        size, millis.length, looks, reached));
    }

    private Measurement measure(Bench bench, String name, Supplier<?> work) {
        double[] seconds = new double[bench.rounds()];
        if (!bench.smoke()) {
            sink = work.get();
            sink = work.get();
        }
        for (int i = 0; i < seconds.length; i++) {
            long begin = System.nanoTime();
            sink = work.get();
            seconds[i] = (System.nanoTime() - begin) / 1e9;
        }
        return new Measurement(name, "s", seconds);
    }

    private static void same(Set<String> ours, Set<String> theirs, String whose) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(
                    "the links differ from those of " + whose + ": " + ours.size() + " and " + theirs.size());
        }
    }

    private static Set<String> dated(Reach reach) {
        DatedLinks all = new DatedLinks();
        for (List<Link> links : reach.search().all().values()) {
            for (Link link : links) {
                all.add(
                        link.rule(),
                        link.causingSubject(),
                        link.target(),
                        link.period().from().toEpochDay(),
                        link.period().until().orElseThrow().toEpochDay());
            }
        }
        return all.texts();
    }

    private static String shipped() throws IOException {
        try (InputStream file = LinkingSuite.class.getResourceAsStream("/policies/xinheng-county.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
