package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One ratio per request from a closed loop of 16 connections, against the same server's constant answer of equal size
 * behind the same authentication, metrics and headers, and against one question to the graph per request; and the same
 * of a second server in which every rule has something to say. Client and server share the machine, so only the ratios
 * mean something.
 */
final class LookupSuite implements Suite {
    private static final String REQUESTS = "requests/s";
    private static final String CONSTANT = "constant answer";
    private static final String ZIPF = "one ratio, Zipf keys";
    private static final String UNIFORM = "one ratio, uniform keys";
    private static final String CYPHER = "one Cypher per request";
    private static final String SIZED = "constant answer of the size with all rules on";
    private static final String RULED_ZIPF = "one ratio, all rules on, Zipf keys";
    private static final String RULED_UNIFORM = "one ratio, all rules on, uniform keys";

    @Override
    public String name() {
        return "lookups";
    }

    private record Asked(Load load, Supplier<Load.Shot> question) {}

    @Override
    public void run(Bench bench) throws Exception {
        Service service = bench.service();
        AllRules rules = AllRules.start(bench.subjects());
        try (Service ruled = rules.service();
                Load load = new Load(service.port());
                Load other = new Load(ruled.port())) {
            Keys keys = new Keys(service.enterprises(10_000), 1);
            List<String> enterprises = ruled.enterprises(10_000);
            rules.prepare(enterprises);
            Keys others = new Keys(enterprises, 1);
            String constant = "/constant?item=REGISTRATION";
            String sized = constant + "&bytes=" + rules.bytes(others);
            Map<String, Asked> targets = new LinkedHashMap<>();
            targets.put(CONSTANT, new Asked(load, () -> look("/benchmark/" + keys.uniform() + constant)));
            targets.put(ZIPF, new Asked(load, () -> ratio(keys.zipf())));
            targets.put(UNIFORM, new Asked(load, () -> ratio(keys.uniform())));
            targets.put(
                    CYPHER, new Asked(load, () -> look("/benchmark/" + keys.uniform() + "/cypher?item=REGISTRATION")));
            targets.put(SIZED, new Asked(other, () -> look("/benchmark/" + others.uniform() + sized)));
            targets.put(RULED_ZIPF, new Asked(other, () -> look(rules.address(others.zipf()))));
            targets.put(RULED_UNIFORM, new Asked(other, () -> look(rules.address(others.uniform()))));
            report(bench, rounds(bench, targets), keys.size() + " keys, closed loop of 16 connections");
            halfLoad(bench, load, targets);
        }
        JsonNode status = service.get("/api/v1/status");
        int subjects = status.get("subjects").asInt();
        bench.row(
                this,
                new Measurement(
                        "standing table",
                        "bytes/subject",
                        status.get("standingBytes").asDouble() / subjects),
                new Measurement(
                        "120 and 24 for each further scheme, 16 a link, 12 a visited item",
                        "bytes/subject",
                        service.get("/benchmark-table").asDouble() / subjects),
                Target.atMost(1),
                subjects + " subjects with their visits and links");
    }

    private void report(Bench bench, Map<String, List<Load.Result>> results, String note) {
        Measurement constant = perSecond(CONSTANT, results);
        bench.row(this, perSecond(ZIPF, results), constant, Target.atLeast(0.8), note);
        bench.row(this, perSecond(UNIFORM, results), constant, Target.atLeast(0.6), note);
        bench.row(this, perSecond(UNIFORM, results), perSecond(CYPHER, results), Target.atLeast(40), note);
        Measurement sized = perSecond(SIZED, results);
        String ruled = note + ", three case types";
        bench.row(this, perSecond(RULED_ZIPF, results), sized, Target.atLeast(0.8), ruled);
        bench.row(this, perSecond(RULED_UNIFORM, results), sized, Target.atLeast(0.6), ruled);
        bench.row(this, perSecond(RULED_ZIPF, results), perSecond(ZIPF, results), Target.atLeast(0.8), ruled);
        bench.row(this, perSecond(RULED_UNIFORM, results), perSecond(UNIFORM, results), Target.atLeast(0.8), ruled);
    }

    /** Both sides at half of what the slower one can do, each request timed from the instant at which it was due. */
    private void halfLoad(Bench bench, Load load, Map<String, Asked> targets) throws InterruptedException {
        double rate = load.run(
                                bench.seconds(),
                                16,
                                Service.scheduler(),
                                targets.get(ZIPF).question())
                        .perSecond()
                / 2;
        double[] ratio = new double[bench.rounds()];
        double[] constant = new double[bench.rounds()];
        for (int round = 0; round < bench.rounds(); round++) {
            ratio[round] = open(bench, load, rate, targets.get(ZIPF));
            constant[round] = open(bench, load, rate, targets.get(CONSTANT));
        }
        bench.row(
                this,
                new Measurement(ZIPF + ", half load, p99", "ms", ratio),
                new Measurement(CONSTANT + ", p99", "ms", constant),
                Target.atMost(2),
                String.format("open model, %,.0f requests/s over 16 connections", rate));
    }

    private static double open(Bench bench, Load load, double rate, Asked asked) throws InterruptedException {
        Load.Result result = load.open(bench.seconds(), rate, Service.scheduler(), asked.question());
        result.mustNotFail("lookups at a fixed rate");
        return result.p99Millis();
    }

    /** Every target in every round, after two rounds that warm up. */
    private static Map<String, List<Load.Result>> rounds(Bench bench, Map<String, Asked> targets)
            throws InterruptedException {
        Map<String, List<Load.Result>> results = new LinkedHashMap<>();
        for (int round = bench.smoke() ? 0 : -2; round < bench.rounds(); round++) {
            for (Map.Entry<String, Asked> target : targets.entrySet()) {
                Asked asked = target.getValue();
                Load.Result result = asked.load().run(bench.seconds(), 16, Service.scheduler(), asked.question());
                result.mustNotFail(target.getKey());
                if (round >= 0) {
                    results.computeIfAbsent(target.getKey(), t -> new ArrayList<>())
                            .add(result);
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
