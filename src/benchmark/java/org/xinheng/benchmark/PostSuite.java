package org.xinheng.benchmark;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Violations recorded one by one, each graded and answered with the subject's new tier and ratios. */
final class PostSuite implements Suite {
    @Override
    public String name() {
        return "posts";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Service service = bench.service();
        Keys keys = new Keys(service.enterprises(10_000), 2);
        List<Load.Result> results = new ArrayList<>();
        try (Load load = new Load(service.port())) {
            for (int round = -1; round < bench.rounds(); round++) {
                Load.Result result = load.run(bench.seconds(), 8, Service.officer(), () -> violation(keys.uniform()));
                result.mustNotFail("violations posted");
                if (round >= 0) {
                    results.add(result);
                }
            }
        }
        String note = "8 connections; each post is answered with the new ratios";
        bench.row(
                this,
                new Measurement(
                        "violations posted",
                        "posts/s",
                        results.stream().mapToDouble(Load.Result::perSecond).toArray()),
                Optional.empty(),
                note);
        bench.row(
                this,
                new Measurement(
                        "violation posted until its ratio has changed, p99",
                        "ms",
                        results.stream().mapToDouble(Load.Result::p99Millis).toArray()),
                Optional.of(Target.atMost(100)),
                note);
    }

    /** A minor penalty against a subject. */
    static Load.Shot violation(String subject) {
        return new Load.Shot(
                HttpMethod.POST,
                "/api/v1/violations",
                "{\"subject\":\"" + subject
                        + "\",\"kind\":\"PENALTY\",\"severity\":\"MINOR\",\"department\":\"SAMR\","
                        + "\"documentNumber\":\"" + UUID.randomUUID()
                        + "\",\"behaviour\":\"未按规定公示\",\"decidedOn\":\"2026-01-05\"}");
    }
}
