package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads of subjects' public records from a closed loop of 16 connections against the same server's
 * constant answer of about the record's size behind the same limits and headers.
 */
final class PublicSuite implements Suite {
    private static final String REQUESTS = "requests/s";
    private static final String CEILING = "public constant answer";

    @Override
    public String name() {
        return "public";
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (Service service =
                Service.start(bench.smoke() ? 500 : 5_000, "-Dxinheng.disclosure.requests-per-minute=1000000000")) {
            Keys keys = new Keys(published(service), 1);
            Map<String, Supplier<Load.Shot>> targets = new LinkedHashMap<>();
            targets.put(CEILING, () -> look("/public/v1/benchmark/" + keys.uniform() + "/constant"));
            targets.put("a subject's public record", () -> look("/public/v1/subjects/" + keys.uniform()));
            Map<String, List<Load.Result>> results = rounds(bench, service, targets);
            bench.row(
                    this,
                    perSecond("a subject's public record", results),
                    perSecond(CEILING, results),
                    Target.atLeast(0.7),
                    keys.size() + " subjects with public records, closed loop of 16 connections");
        }
    }

    private static List<String> published(Service service) throws Exception {
        Set<String> subjects = new LinkedHashSet<>();
        for (int i = 0; i < 200 && subjects.size() < 100; i++) {
            for (JsonNode record : service.get("/public/v1/records?limit=500").get("records")) {
                subjects.add(record.get("subject").get("id").asText());
            }
        }
        if (subjects.isEmpty()) {
            throw new IllegalStateException("nothing is public");
        }
        return List.copyOf(subjects);
    }

    private static Map<String, List<Load.Result>> rounds(
            Bench bench, Service service, Map<String, Supplier<Load.Shot>> targets) throws InterruptedException {
        Map<String, List<Load.Result>> results = new LinkedHashMap<>();
        try (Load load = new Load(service.port())) {
            for (int round = bench.smoke() ? 0 : -2; round < bench.rounds(); round++) {
                for (Map.Entry<String, Supplier<Load.Shot>> target : targets.entrySet()) {
                    Load.Result result = load.run(bench.seconds(), 16, Map.of(), target.getValue());
                    result.mustNotFail(target.getKey());
                    if (round >= 0) {
                        results.computeIfAbsent(target.getKey(), t -> new ArrayList<>())
                                .add(result);
                    }
                }
            }
        }
        return results;
    }

    private static Measurement perSecond(String name, Map<String, List<Load.Result>> results) {
        return new Measurement(
                name,
                REQUESTS,
                results.get(name).stream().mapToDouble(Load.Result::perSecond).toArray());
    }

    private static Load.Shot look(String address) {
        return new Load.Shot(HttpMethod.GET, address, null);
    }
}
