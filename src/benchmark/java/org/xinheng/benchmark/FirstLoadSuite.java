package org.xinheng.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A county that goes into an empty graph before the first start: made, graded, built into a store by the server's offline
 * importer, opened and served; beside the importer's own time for the same rows.
 */
final class FirstLoadSuite implements Suite {
    /** Smaller counties are entered online. */
    private static final int LEAST = 50_000;

    private static final Pattern BUILT = Pattern.compile("offline importer: the store is built after (\\d+) ms");

    @Override
    public String name() {
        return "first-load";
    }

    @Override
    public void run(Bench bench) throws Exception {
        if (bench.smoke()) {
            return;
        }
        int subjects = Math.max(LEAST, bench.subjects());
        long known = Files.exists(Service.LOG) ? Files.size(Service.LOG) : 0;
        long begin = System.nanoTime();
        try (Service service = Service.fresh(subjects)) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            int served = service.get("/api/v1/status").get("subjects").asInt();
            if (served < subjects) {
                throw new IllegalStateException("only " + served + " subjects are served");
            }
            bench.row(
                    this,
                    new Measurement("first load until everybody is graded and served", "s", seconds),
                    new Measurement("the offline importer alone, same rows", "s", importer(known)),
                    Target.atMost(4),
                    String.format(
                            "%,d subjects with persons, relations and records; made by the service itself", served));
        }
    }

    private static double importer(long since) throws IOException {
        byte[] log = Files.readAllBytes(Service.LOG);
        Matcher built = BUILT.matcher(new String(log, (int) since, log.length - (int) since, StandardCharsets.UTF_8));
        if (!built.find()) {
            throw new IllegalStateException("the importer did not run, see " + Service.LOG);
        }
        return Long.parseLong(built.group(1)) / 1e3;
    }
}
