package org.xinheng.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Assessment;
import org.xinheng.grading.Grader;
import org.xinheng.grading.Tier;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;

/**
 * How much sooner inspections find critical violations when they are ordered by tier and score, with rules that a person
 * wrote and can read, on a city's real inspections: {@code -Dfood=chicago-food-inspections.csv}. Nothing is measured
 * where the file is not given.
 */
final class OrderingSuite implements Suite {
    private static final Path POLICY = Path.of("src/benchmark/policies/chicago.yaml");
    private static final LocalDate KNOWN = LocalDate.of(2014, 9, 1);
    private static final LocalDate FIRST = LocalDate.of(2014, 9, 2);
    private static final LocalDate LAST = LocalDate.of(2014, 10, 31);
    private static final int SHUFFLES = 2_000;

    @Override
    public String name() {
        return "ordering";
    }

    /** An inspection of the period with what was known of its subject before. */
    private record Due(FoodInspection inspection, int tier, BigDecimal score) {
        boolean found() {
            return inspection.critical() > 0;
        }
    }

    @Override
    public void run(Bench bench) throws IOException {
        String file = System.getProperty("food", "");
        if (file.isEmpty()) {
            System.out.println("| ordering | not measured: -Dfood names no file |");
            return;
        }
        List<Due> done = due(FoodInspection.read(Path.of(file)));
        List<Due> inOrder = new ArrayList<>(done);
        Comparator<Due> order =
                Comparator.comparing(Due::tier).thenComparing(Due::score).reversed();
        double[] shares = new double[SHUFFLES];
        double[] earlier = new double[SHUFFLES];
        double[] byChance = new double[SHUFFLES];
        Random random = new Random(20_140_901);
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(inOrder, random);
            byChance[i] = shareOfFirstHalf(inOrder);
            inOrder.sort(order);
            shares[i] = shareOfFirstHalf(inOrder);
            earlier[i] = daysEarlier(done, inOrder);
        }
        Measurement ordered = new Measurement("critical found in the first half, by tier and score", "", shares);
        String interval = interval(shares) + " over ties; " + done.size() + " inspections, "
                + done.stream().filter(Due::found).count() + " with critical violations";
        bench.row(
                this,
                ordered,
                new Measurement("as it was done", "", shareOfFirstHalf(done)),
                Target.atLeast(1),
                interval);
        bench.row(
                this,
                ordered,
                new Measurement("in random order", "", new Measurement("", "", byChance).median()),
                Target.atLeast(1),
                interval);
        bench.row(
                this,
                new Measurement("days that a critical violation is found earlier", "days", earlier),
                Optional.of(Target.atLeast(0)),
                interval(earlier));
    }

    private static List<Due> due(List<FoodInspection> all) throws IOException {
        Grader grader = new Grader(PolicyReader.read(Files.readString(POLICY)));
        Map<SubjectId, List<Inspection>> before = new HashMap<>();
        all.stream().filter(i -> i.on().isBefore(KNOWN)).forEach(i -> before.computeIfAbsent(
                        i.subject().id(), s -> new ArrayList<>())
                .add(i.toInspection()));
        return all.stream()
                .filter(i -> !i.on().isBefore(FIRST) && !i.on().isAfter(LAST))
                .sorted(Comparator.comparing(FoodInspection::on).thenComparing(FoodInspection::id))
                .map(i -> {
                    Facts facts = new Facts(
                            i.subject(),
                            List.of(),
                            before.getOrDefault(i.subject().id(), List.of()),
                            List.of());
                    Assessment assessment = grader.assess(facts, "food", KNOWN).orElseThrow();
                    return new Due(
                            i,
                            assessment.tier().map(Tier::ordinal).orElse(0),
                            assessment.score().orElse(BigDecimal.ZERO));
                })
                .toList();
    }

    private static double shareOfFirstHalf(List<Due> order) {
        long all = order.stream().filter(Due::found).count();
        long half =
                order.subList(0, order.size() / 2).stream().filter(Due::found).count();
        return (double) half / all;
    }

    /** The days of the period stay as they were; who is visited on which of them changes. */
    private static double daysEarlier(List<Due> done, List<Due> order) {
        double days = 0;
        int found = 0;
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).found()) {
                days += ChronoUnit.DAYS.between(
                        done.get(i).inspection().on(), order.get(i).inspection().on());
                found++;
            }
        }
        return days / found;
    }

    private static String interval(double[] runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "95 %% between %.3f and %.3f",
                sorted[(int) (0.025 * sorted.length)],
                sorted[(int) (0.975 * sorted.length)]);
    }
}
