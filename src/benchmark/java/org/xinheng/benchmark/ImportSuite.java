package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Rows a second by kind, checked, graded and logged, beside a bare {@code UNWIND} of the same rows; and the memory that
 * a file of 200 MB takes while it streams.
 */
final class ImportSuite implements Suite {
    private static final long STREAMED = 200L << 20;

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Service service = bench.service();
        int rows = bench.smoke() ? 500 : 5_000;
        Map<String, double[]> imports = new LinkedHashMap<>();
        Map<String, double[]> peers = new LinkedHashMap<>();
        for (int round = -1; round < bench.rounds(); round++) {
            String system = "b" + UUID.randomUUID().toString().substring(0, 8);
            for (Map.Entry<String, String> file : Uploads.files(system, rows).entrySet()) {
                double imported = rows / seconds(service, file.getKey(), file.getValue(), rows);
                double bare = rows / unwound(service, system + file.getKey(), file.getValue());
                if (round >= 0) {
                    imports.computeIfAbsent(file.getKey(), k -> new double[bench.rounds()])[round] = imported;
                    peers.computeIfAbsent(file.getKey(), k -> new double[bench.rounds()])[round] = bare;
                }
            }
        }
        imports.forEach((kind, runs) -> bench.row(
                this,
                new Measurement("import of " + kind, "rows/s", runs),
                new Measurement("bare UNWIND", "rows/s", peers.get(kind)),
                Target.atLeast(0.8),
                rows + " rows of CSV; each batch checks, grades and logs, and takes its time to arrive"));
        stream(bench, service);
    }

    private double seconds(Service service, String kind, String csv, int rows) throws Exception {
        Instant begin = Instant.now();
        JsonNode done = Uploads.enter(service, kind, csv, rows);
        return Duration.between(begin, Instant.parse(done.get("touchedAt").asText()))
                        .toMillis()
                / 1e3;
    }

    private double unwound(Service service, String prefix, String csv) throws Exception {
        String[] lines = csv.split("\n");
        String[] columns = lines[0].split(",");
        StringBuilder ndjson = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", prefix + i);
            for (int j = 0; j < columns.length; j++) {
                row.put(columns[j], cells[j]);
            }
            ndjson.append(json.writeValueAsString(row)).append('\n');
        }
        long begin = System.nanoTime();
        JsonNode count = Uploads.post(
                service,
                "/benchmark-unwind",
                "application/x-ndjson",
                HttpRequest.BodyPublishers.ofString(ndjson.toString(), StandardCharsets.UTF_8));
        if (count.asInt() != lines.length - 1) {
            throw new IllegalStateException("the peer took " + count);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void stream(Bench bench, Service service) throws Exception {
        Path file = Files.createTempFile(Path.of("target"), "streamed", ".csv");
        try {
            write(file, bench.smoke() ? 2L << 20 : STREAMED);
            double before = service.heap() / (1 << 20);
            JsonNode taken = Uploads.post(
                    service,
                    "/api/v1/imports/subjects?dryRun=true&wait=0",
                    "text/csv",
                    HttpRequest.BodyPublishers.ofFile(file));
            double peak = before;
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
            JsonNode seen = Uploads.get(service, taken.get("id").asText());
            while (!Uploads.isOver(seen) && System.nanoTime() < end) {
                peak = Math.max(peak, service.heap() / (1 << 20));
                TimeUnit.MILLISECONDS.sleep(250);
                seen = Uploads.get(service, taken.get("id").asText());
            }
            String note = String.format(
                    "%d MB, dry run, %d rows looked at, %s; heap before %.0f MB",
                    Files.size(file) >> 20,
                    seen.get("rows").asLong(),
                    seen.get("state").asText(),
                    before);
            bench.row(
                    this,
                    new Measurement("heap while a file streams, peak", "MB", peak),
                    Optional.of(Target.atMost(512)),
                    note);
        } finally {
            Files.delete(file);
        }
    }

    /** Rows that are all refused at once would say little of memory: these are good ones of one subject. */
    private static void write(Path file, long size) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(Uploads.SUBJECTS + "\n");
            String row = "ENTERPRISE,示例县测速有限公司" + "长".repeat(150) + ",streamed,1,demo-county,L72,2010-05-01\n";
            int bytes = row.getBytes(StandardCharsets.UTF_8).length;
            for (long written = 0; written < size; written += bytes) {
                out.write(row);
            }
        }
    }
}
