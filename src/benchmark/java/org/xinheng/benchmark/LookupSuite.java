package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One ratio per request from a closed loop of 16 connections, against the same server's constant answer of equal size
 * behind the same authentication, metrics and headers, and against one question to the graph per request. Client and
 * server share the machine, so only the ratios mean something.
 */
final class LookupSuite implements Suite {
    private static final String REQUESTS = "requests/s";

    @Override
    public String name() {
        return "lookups";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Service service = bench.service();
        Keys keys = new Keys(service.enterprises(10_000), 1);
        Map<String, Supplier<Load.Shot>> targets = new LinkedHashMap<>();
        targets.put("constant answer", () -> look("/benchmark/" + keys.uniform() + "/constant?item=REGISTRATION"));
        targets.put("one ratio, Zipf keys", () -> ratio(keys.zipf()));
        targets.put("one ratio, uniform keys", () -> ratio(keys.uniform()));
        targets.put("one Cypher per request", () -> look("/benchmark/" + keys.uniform() + "/cypher?item=REGISTRATION"));
        Map<String, List<Load.Result>> results = rounds(bench, service, targets);

        Measurement constant = perSecond("constant answer", results);
        String note = keys.size() + " keys, closed loop of 16 connections";
        bench.row(this, perSecond("one ratio, Zipf keys", results), constant, Target.atLeast(0.8), note);
        bench.row(this, perSecond("one ratio, uniform keys", results), constant, Target.atLeast(0.6), note);
        bench.row(
                this,
                perSecond("one ratio, uniform keys", results),
                perSecond("one Cypher per request", results),
                Target.atLeast(40),
                note);
        JsonNode status = service.get("/api/v1/status");
        double bytes =
                status.get("standingBytes").asDouble() / status.get("subjects").asInt();
        bench.row(
                this,
                new Measurement("standing table", "bytes/subject", bytes),
                Optional.empty(),
                status.get("subjects").asInt() + " subjects with their visits and links");
    }

    /** Every target in every round, after two rounds that warm up. */
    private static Map<String, List<Load.Result>> rounds(
            Bench bench, Service service, Map<String, Supplier<Load.Shot>> targets) throws InterruptedException {
        Map<String, List<Load.Result>> results = new LinkedHashMap<>();
        try (Load load = new Load(service.port())) {
            for (int round = bench.smoke() ? 0 : -2; round < bench.rounds(); round++) {
                for (Map.Entry<String, Supplier<Load.Shot>> target : targets.entrySet()) {
                    Load.Result result = load.run(bench.seconds(), 16, Service.scheduler(), target.getValue());
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

    private static Load.Shot ratio(String subject) {
        return look("/api/v1/subjects/" + subject + "/inspection-ratio?item=REGISTRATION");
    }

    private static Load.Shot look(String address) {
        return new Load.Shot(HttpMethod.GET, address, null);
    }
}
