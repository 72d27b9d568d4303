package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    private static final String SUBJECTS = "kind,name,key.system,key.key,area,industry,establishedOn";

    private final HttpClient client = HttpClient.newHttpClient();
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
            for (Map.Entry<String, String> file : files(system, rows).entrySet()) {
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

    /** Files that refer to one another, by kind, in the order in which they may be sent. */
    private static Map<String, String> files(String system, int rows) {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        String[][] kinds = {
            {"subjects", SUBJECTS},
            {"persons", "name,key.system,key.key"},
            {"relations", "kind,fromPerson,to,since,source"},
            {"violations", "kind,severity,subject,department,documentNumber,behaviour,decidedOn"},
            {"inspections", "subject,item,department,sourceKey,level,inspectedOn,results"}
        };
        for (String[] kind : kinds) {
            files.put(kind[0], new StringBuilder(kind[1]).append('\n'));
        }
        for (int i = 0; i < rows; i++) {
            String key = system + "|" + i;
            files.get("subjects")
                    .append("ENTERPRISE,示例县测速有限公司" + i + "," + system + "," + i + ",demo-county,L72,2010-05-01\n");
            files.get("persons").append("王" + i + "," + system + "," + i + "\n");
            files.get("relations").append("LEGAL_REPRESENTATIVE_OF," + key + "," + key + ",2010-05-01,bench\n");
            files.get("violations").append("PENALTY,MINOR," + key + ",SAMR,测速〔2026〕" + key + "号,未按规定公示,2026-01-05\n");
            files.get("inspections").append(key + ",REGISTRATION,SAMR," + key + ",COUNTY,2026-01-05,NO_PROBLEM\n");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((kind, text) -> texts.put(kind, text.toString()));
        return texts;
    }

    private double seconds(Service service, String kind, String csv, int rows) throws Exception {
        Instant begin = Instant.now();
        JsonNode taken = post(
                service,
                "/api/v1/imports/" + kind + "?wait=0",
                "text/csv",
                HttpRequest.BodyPublishers.ofString(csv, StandardCharsets.UTF_8));
        JsonNode done = await(service, taken.get("id").asText());
        if (done.get("entered").asInt() != rows) {
            throw new IllegalStateException(done.toPrettyString());
        }
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
        JsonNode count = post(
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
            double before = heap(service);
            JsonNode taken = post(
                    service,
                    "/api/v1/imports/subjects?dryRun=true&wait=0",
                    "text/csv",
                    HttpRequest.BodyPublishers.ofFile(file));
            double peak = before;
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
            JsonNode seen = get(service, taken.get("id").asText());
            while (!isOver(seen) && System.nanoTime() < end) {
                peak = Math.max(peak, heap(service));
                TimeUnit.MILLISECONDS.sleep(250);
                seen = get(service, taken.get("id").asText());
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
            out.write(SUBJECTS + "\n");
            String row = "ENTERPRISE,示例县测速有限公司" + "长".repeat(150) + ",streamed,1,demo-county,L72,2010-05-01\n";
            int bytes = row.getBytes(StandardCharsets.UTF_8).length;
            for (long written = 0; written < size; written += bytes) {
                out.write(row);
            }
        }
    }

    private double heap(Service service) throws Exception {
        HttpResponse<String> metrics =
                client.send(request(service, "/q/metrics").GET().build(), HttpResponse.BodyHandlers.ofString());
        return metrics.body()
                        .lines()
                        .filter(l -> l.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
                        .sum()
                / (1 << 20);
    }

    private JsonNode await(Service service, String id) throws Exception {
        JsonNode seen = get(service, id);
        while (!isOver(seen)) {
            TimeUnit.MILLISECONDS.sleep(20);
            seen = get(service, id);
        }
        return seen;
    }

    private static boolean isOver(JsonNode seen) {
        return seen.get("state").asText().equals("FINISHED")
                || seen.get("state").asText().equals("STOPPED");
    }

    private JsonNode get(Service service, String id) throws Exception {
        return json.readTree(client.send(
                        request(service, "/api/v1/imports/" + id).GET().build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private JsonNode post(Service service, String address, String type, HttpRequest.BodyPublisher body)
            throws Exception {
        HttpResponse<String> response = client.send(
                request(service, address)
                        .setHeader("Content-Type", type)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.body());
        }
        return json.readTree(response.body());
    }

    private static HttpRequest.Builder request(Service service, String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + address));
        Service.officer().forEach(request::header);
        return request;
    }
}
