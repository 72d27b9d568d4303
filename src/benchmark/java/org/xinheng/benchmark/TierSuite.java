package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Whether a tier foretells anything: a city's real inspections ({@code -Dfood=chicago-food-inspections.csv}) are loaded
 * by the shipped mappings alone into a running service, and for every inspection of a place that had been inspected
 * before the service is asked for the tier of the day before. Each tier's row is the share of its next inspections that
 * found a critical violation. Nothing is measured where the file is not given.
 */
final class TierSuite implements Suite {
    private static final String PASSWORD = "for-the-benchmark-only";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String name() {
        return "tiers";
    }

    /** An inspection as the service gives it back. */
    private record Inspected(String subject, LocalDate on, boolean critical) {}

    /** How many next inspections there were at a tier, and how many of them found something critical. */
    private record Found(int inspections, int critical) {
        static final Found NONE = new Found(0, 0);

        Found and(boolean found) {
            return new Found(inspections + 1, critical + (found ? 1 : 0));
        }

        double share() {
            return (double) critical / inspections;
        }

        /** Half the width of the 95 % interval. */
        double error() {
            return 1.96 * Math.sqrt(share() * (1 - share()) / inspections);
        }
    }

    @Override
    public void run(Bench bench) throws Exception {
        String file = System.getProperty("food", "");
        if (file.isEmpty()) {
            System.out.println("| tiers | not measured: -Dfood names no file |");
            return;
        }
        try (Service service = Service.start(0, "-Dxinheng.first-start.secrets.operator=" + PASSWORD)) {
            load(service, "operator", "chicago-catalogue", Path.of(file));
            load(service, "officer", "chicago-food-inspections", Path.of(file));
            Map<String, Found> found = new TreeMap<>();
            Set<String> seen = new HashSet<>();
            for (Inspected inspected : inspections(service)) {
                if (!seen.add(inspected.subject())) {
                    found.merge(
                            tier(service, inspected),
                            Found.NONE.and(inspected.critical()),
                            (a, b) -> new Found(a.inspections() + b.inspections(), a.critical() + b.critical()));
                }
            }
            found.forEach((tier, next) -> bench.row(
                    this,
                    new Measurement("next inspections that found a critical violation, tier " + tier, "", next.share()),
                    Optional.empty(),
                    String.format("%d inspections; 95 %% within ± %.3f", next.inspections(), next.error())));
        }
    }

    private void load(Service service, String account, String mapping, Path file) throws Exception {
        JsonNode taken = json.readTree(client.send(
                        request(service, account, "/api/v1/imports/mapped?wait=0&mapping=" + mapping)
                                .header("Content-Type", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        JsonNode done = taken;
        while (!done.get("state").asText().equals("FINISHED")) {
            TimeUnit.SECONDS.sleep(1);
            done = json.readTree(
                    text(service, account, "/api/v1/imports/" + taken.get("id").asText()));
            if (done.get("state").asText().equals("STOPPED")) {
                throw new IllegalStateException(done.toPrettyString());
            }
        }
        System.out.println(mapping + ": " + done.get("rows") + " rows, " + done.get("entered") + " entered, "
                + done.get("refused") + " refused");
    }

    /** In the order of their dates. */
    private List<Inspected> inspections(Service service) throws Exception {
        List<Inspected> all = new ArrayList<>();
        String exported = text(service, "officer", "/api/v1/exports/inspections");
        String withoutMark = exported.substring(exported.startsWith("\uFEFF") ? 1 : 0);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(withoutMark)) {
            rows.forEach(row -> all.add(new Inspected(
                    row.getField("subject"),
                    LocalDate.parse(row.getField("inspectedOn")),
                    !row.getField("attributes.critical").equals("0"))));
        }
        all.sort(Comparator.comparing(Inspected::on));
        return all;
    }

    /** The tier by what had been decided before the inspection. */
    private String tier(Service service, Inspected inspected) throws Exception {
        JsonNode assessment = json.readTree(text(
                service,
                "officer",
                "/api/v1/subjects/" + inspected.subject() + "/assessments/comprehensive?asOf="
                        + inspected.on().minusDays(1)));
        return assessment.at("/tier/label").asText("none");
    }

    private String text(Service service, String account, String address) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request(service, account, address).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.body());
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(Service service, String account, String address) {
        String basic = Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + address))
                .header("Authorization", "Basic " + basic);
    }
}
