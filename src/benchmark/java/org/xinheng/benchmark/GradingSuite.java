package org.xinheng.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.benchmark.rules.DroolsGrader;
import org.xinheng.benchmark.rules.SampleFacts;
import org.xinheng.grading.Assessment;
import org.xinheng.grading.Grader;
import org.xinheng.grading.Outcome;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.policy.Policy;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.Facts;

/**
 * One subject graded by the comprehensive scheme, in memory alone, beside Drools with the same rules; then a policy tried
 * on the whole population of a running service.
 */
final class GradingSuite implements Suite {
    private static final String SCHEME = "comprehensive";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    /** What was made last, so that nothing is left out because nobody looks at it. */
    private volatile Object sink;

    @Override
    public String name() {
        return "grading";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Policy policy = PolicyReader.read(shipped());
        Grader grader = new Grader(policy);
        DroolsGrader drools = new DroolsGrader();
        List<Facts> facts = new SampleFacts(7).some(bench.smoke() ? 200 : 5_000);
        List<DroolsGrader.Working> flat = facts.stream()
                .map(f -> DroolsGrader.Working.of(f, policy.publication(), DAY))
                .toList();
        for (int i = 0; i < facts.size(); i++) {
            mustBeEqual(grader.assess(facts.get(i), SCHEME, DAY).orElseThrow(), drools.grade(flat.get(i)));
        }
        List<Double> ours = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        List<Double> timelines = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (int round = -2; round < bench.rounds(); round++) {
            double own = rate(bench, facts.size(), i -> grader.outcome(facts.get(i), DAY));
            double peer = rate(bench, facts.size(), i -> drools.grade(flat.get(i)));
            double whole = rate(bench, facts.size(), i -> grader.timeline(facts.get(i), DAY));
            double allocated = allocated(facts, grader);
            if (round >= 0) {
                ours.add(own);
                peers.add(peer);
                timelines.add(whole);
                bytes.add(allocated);
            }
        }
        bench.row(
                this,
                Measurement.of("subjects graded, one thread", "subjects/s", ours),
                Measurement.of("Drools, same rules, results equal", "subjects/s", peers),
                Target.atLeast(20),
                "facts in memory; outcome with its documents; Drools fires on facts flattened beforehand");
        bench.row(
                this,
                Measurement.of("whole timelines (up to the second change)", "subjects/s", timelines),
                Optional.empty(),
                "one thread");
        bench.row(
                this,
                Measurement.of("allocated per outcome", "bytes", bytes),
                Optional.empty(),
                "outcome with its documents");
        new SimulationRun(this, bench).run(shipped());
    }

    private static void mustBeEqual(Assessment ours, DroolsGrader.Said theirs) {
        boolean equal = ours.score().orElseThrow().compareTo(theirs.score()) == 0
                && ours.tier().map(Tier::label).equals(Optional.of(theirs.tier()));
        if (!equal) {
            throw new IllegalStateException("graded " + ours.score() + " " + ours.tier() + ", Drools " + theirs);
        }
    }

    private interface Work {
        Object on(int i);
    }

    private double rate(Bench bench, int size, Work work) {
        long end = System.nanoTime() + (long) (bench.seconds() * 1e9);
        long begun = System.nanoTime();
        long count = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 100; i++) {
                sink = work.on((int) (count++ % size));
            }
        }
        return count * 1e9 / (System.nanoTime() - begun);
    }

    private static double allocated(List<Facts> facts, Grader grader) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        int documents = 0;
        for (Facts some : facts) {
            Outcome outcome = grader.outcome(some, DAY);
            documents += outcome.scheme(SCHEME)
                    .map(SchemeOutcome::documents)
                    .map(List::size)
                    .orElse(0);
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        return documents < 0 ? 0 : (after - before) / (double) facts.size();
    }

    /** The policy that is shipped, as it is written. */
    static String shipped() throws IOException {
        try (InputStream file = GradingSuite.class.getResourceAsStream("/policies/xinheng-county.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
