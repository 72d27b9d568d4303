package org.xinheng.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Files as officers send them to a running service. */
final class Uploads {
    /** The columns of a file of subjects. */
    static final String SUBJECTS = "kind,name,key.system,key.key,area,industry,establishedOn";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Uploads() {}

    /** Files that refer to one another, by kind, in the order in which they may be sent. */
    static Map<String, String> files(String system, int rows) {
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

    /** Sends a file and waits for its end; every row must be entered. */
    static JsonNode enter(Service service, String kind, String csv, int rows) throws Exception {
        JsonNode taken = post(
                service,
                "/api/v1/imports/" + kind + "?wait=0",
                "text/csv",
                HttpRequest.BodyPublishers.ofString(csv, StandardCharsets.UTF_8));
        JsonNode done = await(service, taken.get("id").asText());
        if (done.get("entered").asInt() != rows) {
            throw new IllegalStateException(done.toPrettyString());
        }
        return done;
    }

    private static JsonNode await(Service service, String id) throws Exception {
        JsonNode seen = get(service, id);
        while (!isOver(seen)) {
            TimeUnit.MILLISECONDS.sleep(20);
            seen = get(service, id);
        }
        return seen;
    }

    /** Whether an import came to its end. */
    static boolean isOver(JsonNode seen) {
        return seen.get("state").asText().equals("FINISHED")
                || seen.get("state").asText().equals("STOPPED");
    }

    /** How far an import is. */
    static JsonNode get(Service service, String id) throws Exception {
        return JSON.readTree(CLIENT.send(
                        request(service, "/api/v1/imports/" + id).GET().build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    /** Sends a body as an officer. */
    static JsonNode post(Service service, String address, String type, HttpRequest.BodyPublisher body)
            throws Exception {
        HttpResponse<String> response = CLIENT.send(
                request(service, address)
                        .setHeader("Content-Type", type)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.body());
        }
        return JSON.readTree(response.body());
    }

    private static HttpRequest.Builder request(Service service, String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + address));
        Service.officer().forEach(request::header);
        return request;
    }
}
