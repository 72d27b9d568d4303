package org.xinheng.benchmark;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How soon a service is ready again, what it and its graph hold of memory, and how large what is shipped is. */
final class FootprintSuite implements Suite {
    private static final double MIB = 1 << 20;

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Service former = bench.service();
        long begin = System.nanoTime();
        Service service = bench.startAgain(former);
        String subjects = String.format("%,d subjects", bench.subjects());
        bench.row(
                this,
                new Measurement("started again until ready", "s", (System.nanoTime() - begin) / 1e9),
                Optional.empty(),
                subjects + "; the service and its graph, stopped before");
        memory(bench, service, "idle", subjects);
        Keys keys = new Keys(service.enterprises(10_000), 6);
        try (Load load = new Load(service.port())) {
            load.run(
                            5 * bench.seconds(),
                            16,
                            Service.scheduler(),
                            () -> new Load.Shot(
                                    HttpMethod.GET,
                                    "/api/v1/subjects/" + keys.uniform() + "/inspection-ratio?item=REGISTRATION",
                                    null))
                    .mustNotFail("ratios");
        }
        memory(bench, service, "after lookups", subjects);
        bench.row(
                this,
                new Measurement("what is shipped, without Java and the graph server", "MiB", size("quarkus-app") / MIB),
                Optional.empty(),
                "target/quarkus-app, the console included");
    }

    private void memory(Bench bench, Service service, String when, String subjects) throws IOException {
        Optional<Double> own = resident(service.process());
        Optional<Double> graph = resident(service.graph());
        if (own.isPresent() && graph.isPresent()) {
            bench.row(
                    this,
                    new Measurement("resident memory of the service, " + when, "MiB", own.get()),
                    Optional.empty(),
                    subjects);
            bench.row(
                    this,
                    new Measurement("resident memory of the local graph, " + when, "MiB", graph.get()),
                    Optional.empty(),
                    subjects);
        }
    }

    /** Resident memory in MiB, where the system tells it. */
    private static Optional<Double> resident(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst();
    }

    private static double size(String directory) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target", directory))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
