package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * How long lookups and posts take, and whether any fails, while something else is at work: an import, a listing that
 * reaches everybody whom one person represents, a graph that is killed. Lookups come at a fixed rate, each timed from the
 * instant at which it was due.
 */
final class MeanwhileSuite implements Suite {
    /** Lookups a second: a part of what the service can do, so that the work beside has processors left. */
    private static final double RATE = 500;

    private final List<Double> alone = new ArrayList<>();

    private interface Work {
        void run() throws Exception;
    }

    @Override
    public String name() {
        return "meanwhile";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Service service = bench.service();
        Keys keys = new Keys(service.enterprises(10_000), 5);
        try (Load load = new Load(service.port())) {
            for (int round = bench.smoke() ? 0 : -2; round < bench.rounds(); round++) {
                double p99 = look(bench, load, keys);
                if (round >= 0) {
                    alone.add(p99);
                }
            }
            int rows = bench.smoke() ? 200 : 5_000;
            row(bench, "an import", meanwhile(bench, load, keys, () -> enter(service, rows)), rows + " subjects");
            posts(bench, service, load, keys, rows);
            hub(bench, service, load, keys);
            row(bench, "the graph is killed and comes back", meanwhile(bench, load, keys, () -> kill(service)), "");
        }
    }

    private void row(Bench bench, String what, List<Double> p99, String note) {
        bench.row(
                this,
                Measurement.of("one ratio while " + what + ", p99", "ms", p99),
                Measurement.of("one ratio, p99", "ms", alone),
                Target.atMost(2),
                "open model, " + (int) RATE + " requests/s, none failed" + (note.isEmpty() ? "" : "; " + note));
    }

    /** Looks on, round after round, until the work is done. */
    private List<Double> meanwhile(Bench bench, Load load, Keys keys, Work work) throws Exception {
        CompletableFuture<Void> done = begin(work);
        List<Double> p99 = new ArrayList<>();
        do {
            p99.add(look(bench, load, keys));
        } while (!done.isDone());
        done.get();
        return p99;
    }

    private static CompletableFuture<Void> begin(Work work) {
        return CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    private double look(Bench bench, Load load, Keys keys) throws InterruptedException {
        Load.Result result = load.open(
                bench.seconds(),
                RATE,
                Service.scheduler(),
                () -> new Load.Shot(
                        HttpMethod.GET,
                        "/api/v1/subjects/" + keys.zipf() + "/inspection-ratio?item=REGISTRATION",
                        null));
        result.mustNotFail("ratios");
        return result.p99Millis();
    }

    private static void enter(Service service, int rows) throws Exception {
        String system = system();
        Uploads.enter(service, "subjects", Uploads.files(system, rows).get("subjects"), rows);
    }

    /** Violations are posted while a file is imported. */
    private void posts(Bench bench, Service service, Load load, Keys keys, int rows) throws Exception {
        List<Double> p99 = new ArrayList<>();
        CompletableFuture<Void> importing = begin(() -> enter(service, rows));
        do {
            Load.Result result =
                    load.open(bench.seconds(), 20, Service.officer(), () -> PostSuite.violation(keys.uniform()));
            result.mustNotFail("violations posted while a file is imported");
            p99.add(result.p99Millis());
        } while (!importing.isDone());
        importing.get();
        bench.row(
                this,
                Measurement.of("violation posted during an import until its ratio has changed, p99", "ms", p99),
                Optional.of(Target.atMost(100)),
                "open model, 20 posts/s, beside an import of " + rows + " subjects");
    }

    /** One listing reaches everybody whom one person represents; beside a bare write of as many rows. */
    private void hub(Bench bench, Service service, Load load, Keys keys) throws Exception {
        int size = bench.smoke() ? 50 : Math.min(50_000, bench.subjects() / 4);
        String system = system();
        Map<String, String> files = Uploads.files(system, size);
        Uploads.enter(service, "subjects", files.get("subjects"), size);
        Uploads.enter(service, "persons", "name,key.system,key.key\n吴某某," + system + ",hub\n", 1);
        StringBuilder ties = new StringBuilder("kind,fromPerson,to,since,source\n");
        for (int i = 0; i < size; i++) {
            ties.append("LEGAL_REPRESENTATIVE_OF," + system + "|hub," + system + "|" + i + ",2010-05-01,bench\n");
        }
        Uploads.enter(service, "relations", ties.toString(), size);
        double[] seconds = new double[1];
        List<Double> p99 = meanwhile(bench, load, keys, () -> seconds[0] = reach(service, system, size));
        row(bench, "a listing reaches all of a representative's", p99, size + " subjects");
        double bare = bare(service, system, size);
        bench.row(
                this,
                new Measurement("subjects reached by a listing", "subjects/s", size / seconds[0]),
                new Measurement("bare UNWIND of as many rows", "rows/s", size / bare),
                Target.atLeast(0.5),
                size + " subjects of one representative: links, standings and the numbered change of each");
    }

    private static double reach(Service service, String system, int size) throws Exception {
        long since = service.get("/api/v1/status").get("changeNumber").asLong();
        String listed = service.get("/api/v1/subjects/" + system + "%7C0")
                .get("subject")
                .get("id")
                .asText();
        long begin = System.nanoTime();
        service.postAsOfficer(
                "/api/v1/violations",
                Map.of(
                        "subject", listed,
                        "kind", "SERIOUS_LISTING",
                        "severity", "SERIOUS",
                        "department", "SAMR",
                        "listType", "MARKET_SUPERVISION",
                        "documentNumber", UUID.randomUUID().toString(),
                        "behaviour", "拒不履行法定义务",
                        "decidedOn", "2026-01-05"));
        Set<String> reached = new HashSet<>();
        while (reached.size() < size - 1) {
            JsonNode page = service.get("/api/v1/changes?wait=5&limit=500&since=" + since);
            for (JsonNode change : page.get("changes")) {
                since = change.get("number").asLong();
                change.path("links")
                        .forEach(link -> reached.add(link.get("subject").asText()));
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double bare(Service service, String system, int size) throws Exception {
        String standing = "示".repeat(200);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < size; i++) {
            rows.append("{\"id\":\"" + system + "hub" + i + "\",\"data\":\"" + standing + "\"}\n");
        }
        long begin = System.nanoTime();
        Uploads.post(
                service,
                "/benchmark-unwind",
                "application/x-ndjson",
                HttpRequest.BodyPublishers.ofString(rows.toString()));
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Kills the graph's process and waits until answers are current again. */
    private static void kill(Service service) throws Exception {
        service.graph().destroyForcibly();
        TimeUnit.SECONDS.sleep(3);
        while (service.get("/api/v1/status").get("stale").booleanValue()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static String system() {
        return "m" + UUID.randomUUID().toString().substring(0, 8);
    }
}
