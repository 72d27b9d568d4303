package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.concurrent.TimeUnit;
import org.xinheng.policy.PolicyReader;

/**
 * Everybody graded anew by rules under which nothing changes, beside reading the same facts from the graph and dropping
 * them. The service grades twice, by the policy in force and by the one that is tried, and compares.
 */
final class RegradeSuite implements Suite {
    private static final int MOST_ROUNDS = 3;

    @Override
    public String name() {
        return "regrade";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Service service = bench.service();
        String shipped = GradingSuite.shipped();
        int rounds = Math.min(MOST_ROUNDS, bench.rounds());
        double[] graded = new double[rounds];
        double[] read = new double[rounds];
        for (int round = bench.smoke() ? 0 : -1; round < rounds; round++) {
            JsonNode report = regrade(service, shipped);
            long begin = System.nanoTime();
            int dropped = Uploads.post(
                            service, "/benchmark-read", "application/json", HttpRequest.BodyPublishers.noBody())
                    .asInt();
            double reading = (System.nanoTime() - begin) / 1e9;
            if (dropped != report.get("done").asInt() || report.get("movers").asInt() != 0) {
                throw new IllegalStateException("read " + dropped + ", graded " + report);
            }
            if (round >= 0) {
                graded[round] = report.get("milliseconds").asDouble() / 1e3;
                read[round] = reading;
            }
        }
        bench.row(
                this,
                new Measurement("everybody graded anew, nothing changes", "s", graded),
                new Measurement("reading the same facts over Bolt and dropping them", "s", read),
                Target.atMost(1.3),
                "by two policies each, compared");
    }

    private static JsonNode regrade(Service service, String shipped) throws IOException, InterruptedException {
        String version = "same-" + System.nanoTime();
        service.postAsPolicyMaker(
                "/api/v1/policies", shipped.replace(PolicyReader.read(shipped).version(), version));
        String address = "/api/v1/policies/" + version + "/simulation";
        service.postAsPolicyMaker(address, "");
        JsonNode report = service.getAsPolicyMaker(address);
        while (report.get("state").asText().equals("RUNNING")) {
            TimeUnit.MILLISECONDS.sleep(50);
            report = service.getAsPolicyMaker(address);
        }
        if (!report.get("state").asText().equals("DONE")) {
            throw new IllegalStateException("the simulation ended " + report.get("state"));
        }
        return report;
    }
}
