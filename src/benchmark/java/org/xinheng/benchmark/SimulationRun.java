package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.policy.PolicyReader;

/**
 * A policy tried on everybody in a running service: how long that takes, what it takes of the heap, and how long lookups
 * take meanwhile, beside lookups without it.
 */
final class SimulationRun {
    /** Few enough that lookups alone do not keep both processors busy. */
    private static final int CONNECTIONS = 2;

    private final Suite suite;
    private final Bench bench;

    SimulationRun(Suite suite, Bench bench) {
        this.suite = suite;
        this.bench = bench;
    }

    /** @param shipped the policy in force, of which a stricter one is made */
    void run(String shipped) throws IOException, InterruptedException {
        Service service = bench.service();
        Keys keys = new Keys(service.enterprises(10_000), 3);
        List<Double> alone = new ArrayList<>();
        List<Double> meanwhile = new ArrayList<>();
        List<Double> heap = new ArrayList<>();
        JsonNode report;
        try (Load load = new Load(service.port())) {
            for (int round = bench.smoke() ? 0 : -2; round < bench.rounds(); round++) {
                double p99 = look(load, keys);
                heap.add(service.heap());
                if (round >= 0) {
                    alone.add(p99);
                }
            }
            double before = heap.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            heap.clear();
            String address = "/api/v1/policies/" + propose(service, shipped) + "/simulation";
            service.postAsPolicyMaker(address, "");
            do {
                meanwhile.add(look(load, keys));
                heap.add(service.heap());
                report = service.getAsPolicyMaker(address);
            } while (report.get("state").asText().equals("RUNNING"));
            if (!report.get("state").asText().equals("DONE")) {
                throw new IllegalStateException("the simulation ended " + report.get("state"));
            }
            rows(report, before, heap, alone, meanwhile);
        }
    }

    private void rows(JsonNode report, double before, List<Double> heap, List<Double> alone, List<Double> meanwhile) {
        double seconds = report.get("milliseconds").asDouble() / 1000;
        String note = String.format(
                "%,d subjects, by two policies each, %,d of them move; lookups go on meanwhile",
                report.get("done").asLong(), report.get("movers").asLong());
        bench.row(suite, new Measurement("simulation of a policy", "s", seconds), Optional.empty(), note);
        bench.row(
                suite,
                new Measurement("simulation", "subjects/s", report.get("done").asLong() / seconds),
                Optional.empty(),
                note);
        double peak = heap.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        bench.row(
                suite,
                new Measurement("heap in use while it runs, highest seen", "MiB", peak / (1 << 20)),
                new Measurement("before it", "MiB", before / (1 << 20)),
                Target.atMost(1.5),
                "garbage included, sampled every " + bench.seconds() + " s");
        bench.row(
                suite,
                Measurement.of("one ratio while it runs, p99", "ms", meanwhile),
                Measurement.of("one ratio without it, p99", "ms", alone),
                Target.atMost(2),
                CONNECTIONS + " connections in a closed loop, Zipf keys");
    }

    private double look(Load load, Keys keys) throws InterruptedException {
        Load.Result result = load.run(
                bench.seconds(),
                CONNECTIONS,
                Service.scheduler(),
                () -> new Load.Shot(
                        HttpMethod.GET,
                        "/api/v1/subjects/" + keys.zipf() + "/inspection-ratio?item=REGISTRATION",
                        null));
        result.mustNotFail("ratios while a policy is tried");
        return result.p99Millis();
    }

    /** A policy that counts general penalties twice, and links through shareholders. */
    private static String propose(Service service, String shipped) throws IOException, InterruptedException {
        String version = "benchmark-" + System.nanoTime();
        String stricter = shipped.replace(PolicyReader.read(shipped).version(), version)
                .replace("GENERAL: 40, SERIOUS: 120}", "GENERAL: 80, SERIOUS: 120}")
                .replace(
                        "title: 严重失信主体的股东\n      source: illustrative\n      enabled: false",
                        "title: 严重失信主体的股东\n      source: illustrative\n      enabled: true");
        return service.postAsPolicyMaker("/api/v1/policies", stricter)
                .get("version")
                .asText();
    }
}
