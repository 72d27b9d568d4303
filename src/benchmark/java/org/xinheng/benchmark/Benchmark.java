package org.xinheng.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures, and writes {@code target/bench/report.md} and {@code report.json}. {@code -Dsuites=lookups,posts} chooses,
 * {@code -Dsmoke=true} shows in little time that everything still runs.
 */
public final class Benchmark {
    private static final List<Suite> SUITES = List.of(
            new LookupSuite(),
            new StreamSuite(),
            new PostSuite(),
            new GradingSuite(),
            new RegradeSuite(),
            new LinkingSuite(),
            new FirstLoadSuite(),
            new ImportSuite(),
            new MeanwhileSuite(),
            new FootprintSuite(),
            new PublicSuite(),
            new OrderingSuite(),
            new TierSuite());
    private static final Path DIRECTORY = Path.of("target", "bench");

    private Benchmark() {}

    /** Runs the chosen suites one after the other. */
    public static void main(String[] arguments) throws Exception {
        String chosen = System.getProperty("suites", "");
        Set<String> names = Set.of(chosen.isEmpty() ? new String[0] : chosen.split(","));
        boolean smoke = Boolean.getBoolean("smoke");
        Report report = new Report(conditions(smoke));
        for (int subjects : sizes(smoke)) {
            try (Bench bench = new Bench(smoke, report, subjects)) {
                for (Suite suite : SUITES) {
                    if (names.isEmpty() || names.contains(suite.name())) {
                        suite.run(bench);
                        report.write(DIRECTORY);
                    }
                }
            }
        }
        System.out.println("Written to " + DIRECTORY.resolve("report.md"));
    }

    /** The counties' sizes: {@code -Dsubjects=10000,100000} shows how figures grow. */
    private static int[] sizes(boolean smoke) {
        String given = System.getProperty("subjects", "");
        return given.isEmpty()
                ? new int[] {smoke ? 1_000 : 20_000}
                : Stream.of(given.split(",")).mapToInt(Integer::parseInt).toArray();
    }

    private static Map<String, String> conditions(boolean smoke) throws IOException, InterruptedException {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        conditions.put("commit", commit());
        conditions.put(
                "machine",
                Runtime.getRuntime().availableProcessors() + " processors shared by client, service and graph, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        conditions.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        if (smoke) {
            conditions.put("smoke", "too short to mean anything: shows only that everything runs");
        }
        return conditions;
    }

    private static String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        try (BufferedReader answer =
                new BufferedReader(new InputStreamReader(git.getInputStream(), StandardCharsets.UTF_8))) {
            String line = answer.readLine();
            return git.waitFor() == 0 ? line : "unknown";
        }
    }
}
