package org.xinheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/**
 * Two counties that differ only in what is withheld look the same to the public, byte for byte: a service on a graph of
 * its own for each, publishing tiers as well, so that nothing shows through those either.
 */
class TwoCountiesIT {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);
    /** What depends on the moment of asking alone. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("date", "last-modified", "x-request-id", "ratelimit-remaining", "ratelimit-reset", "cache-control");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> secrets = new ArrayList<>();

    @Test
    void whatIsWithheldCannotBeToldFromWhatNeverWas() throws IOException {
        Path policy = policy();
        Map<String, String> secretive = seenOf("secretive", policy, true);
        Map<String, String> plain = seenOf("plain", policy, false);
        assertThat(plain.toString()).contains("\"type\":\"TIER\"", "\"type\":\"RECORD\"", "\"operation\":\"DEL\"");
        plain.forEach((address, answer) ->
                assertThat(secretive.get(address)).as(address).isEqualTo(answer));
        secretive.forEach((address, answer) -> secrets.forEach(
                secret -> assertThat(answer).as("%s at %s", secret, address).doesNotContain(secret)));
        assertThat(secrets).hasSizeGreaterThan(20);
    }

    /** Everything that the public sees of a county to which the same happens, with or without what is withheld. */
    private Map<String, String> seenOf(String name, Path policy, boolean secretive) {
        try (ServiceProcess service = service(name, policy).start()) {
            found(service);
            List<String> subjects = enter(service);
            settle(service);
            if (secretive) {
                withhold(service, subjects, "先");
            }
            happen(service, subjects, 1);
            if (secretive) {
                withhold(service, subjects, "后");
                exempt(service, subjects.get(0));
            }
            String shown = happen(service, subjects, 2);
            settle(service);
            return everything(service, subjects, shown);
        }
    }

    /** The shipped rules, but with everybody's tier published. */
    private static Path policy() throws IOException {
        try (InputStream file = TwoCountiesIT.class.getResourceAsStream("/policies/xinheng-county.yaml")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("tiers: NEVER, source: illustrative", "tiers: ALL, source: disclosure-15");
            assertThat(text).contains("tiers: ALL");
            return Files.writeString(
                    ServiceProcess.emptyHome("two-counties").resolve("policy.yaml"),
                    text.replaceFirst("version: .*", "version: two-counties-1"));
        }
    }

    private static ServiceProcess service(String name, Path policy) {
        return ServiceProcess.embedded(
                ServiceProcess.emptyHome(name),
                ServiceProcess.freePort(),
                "-Dxinheng.demo.subjects=0",
                "-Dxinheng.policy=" + policy,
                "-Dxinheng.disclosure.requests-per-minute=100000");
    }

    /** Area, department and item that the county has. */
    private static void found(ServiceProcess service) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("areas", "code,name\ndemo-county,示例县\n");
        files.put("departments", "code,name,area,level\nSAMR,示例县市场监督管理局,demo-county,COUNTY\n");
        files.put("items", "code,name,itemClass,scheme,leads\nPRICE,价格行为检查,GENERAL,comprehensive,SAMR\n");
        files.forEach((kind, csv) -> {
            JsonNode imported =
                    ServiceProcess.read(done(service.post("operator", "/api/v1/imports/" + kind, "text/csv", csv)));
            assertThat(imported.get("entered").asInt()).as(imported.toString()).isEqualTo(1);
        });
    }

    /** The same county in both: two enterprises of one representative, one of nobody's, a shop and its operator. */
    private static List<String> enter(ServiceProcess service) {
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            subjects.add(graded(service, subject(service, "ENTERPRISE", "示例县两县对照" + i + "号有限公司")));
        }
        subjects.add(graded(service, subject(service, "INDIVIDUAL_BUSINESS", "欧阳小明餐饮店")));
        String representative = person(service, "上官大海");
        represents(service, representative, subjects.get(0));
        represents(service, representative, subjects.get(1));
        represents(service, person(service, "欧阳小明"), subjects.get(3));
        return subjects;
    }

    /** What happens in both counties, one after the other; a record that is public at the end. */
    private static String happen(ServiceProcess service, List<String> subjects, int round) {
        String last = "";
        for (int i = 0; i < subjects.size(); i++) {
            String number = "示县两县罚〔2026〕" + round + i + "号";
            last = record(service, penalty(subjects.get(i), "GENERAL", number, "未按规定公示信息"));
            await(service, last, 200);
        }
        done(service.post("/api/v1/violations/" + last + "/withdrawal", Map.of("reason", "决定被撤销"), "w" + round));
        await(service, last, 404);
        String number = "示县两县罚〔2026〕9" + round + "号";
        String shown = record(service, penalty(subjects.get(0), "GENERAL", number, "价格违法"));
        await(service, shown, 200);
        return shown;
    }

    /** Withheld records of every subject, decided and undecided, a listing that reaches another subject among them. */
    private void withhold(ServiceProcess service, List<String> subjects, String when) {
        for (int i = 0; i < subjects.size(); i++) {
            for (boolean approved : List.of(true, false)) {
                String number = "示县密" + when + "〔2026〕" + i + (approved ? "准" : "待") + "号";
                Map<String, Object> body = penalty(subjects.get(i), "SERIOUS", number, "秘密行为" + when + i);
                if (i == 0) {
                    body.put("kind", "SERIOUS_LISTING");
                    body.remove("penaltyTypes");
                }
                body.put("withhold", Map.of("ground", "STATE_SECRET", "reason", "秘密理由" + when + i));
                String record = record(service, body);
                secrets.addAll(List.of(number, "秘密行为" + when + i, "秘密理由" + when + i, record));
                if (approved) {
                    JsonNode all = service.json("officer", "/api/v1/violations/" + record + "/proceedings");
                    String id = all.at("/procedures/0/proceeding/id").asText();
                    done(service.post(
                            "reviewer",
                            "/api/v1/proceedings/" + id + "/approve",
                            "application/json",
                            "{\"reason\":\"同意\"}"));
                    secrets.add(id);
                }
            }
        }
        secrets.addAll(List.of("上官", "欧阳小明", "小明"));
    }

    /** A check whose result is kept from the public by decision. */
    private void exempt(ServiceProcess service, String subject) {
        String id = ServiceProcess.read(done(service.post(
                        "/api/v1/check-results",
                        Map.of(
                                "subject", subject,
                                "department", "SAMR",
                                "enteredBy", "SAMR",
                                "sourceKey", "secret-check",
                                "method", "DOCUMENTARY",
                                "checkedOn", TODAY.toString(),
                                "findings", List.of(Map.of("item", "PRICE", "results", List.of("OBSTRUCTED")))),
                        "secret-check")))
                .get("id")
                .asText();
        String address = "/api/v1/check-results/" + id;
        done(service.post("reviewer", address + "/review", "application/json", "{\"approve\":true,\"note\":\"属实\"}"));
        done(service.post("reviewer", address + "/exemption", "application/json", "{\"reason\":\"公共利益\"}"));
        secrets.add(id);
    }

    /** Waits until nothing has become public or ceased to be for a while. */
    private static void settle(ServiceProcess service) {
        long[] last = {-1};
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .during(Duration.ofMillis(900))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    long now = number(service);
                    boolean same = now == last[0];
                    last[0] = now;
                    return same;
                });
    }

    /** Waits until a subject's tier is public, so that the feed has both counties' subjects in one order. */
    private static String graded(ServiceProcess service, String subject) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !service.json("/public/v1/subjects/" + subject)
                .get("tiers")
                .isEmpty());
        return subject;
    }

    /** Waits until a record is public or is not, and nothing else follows from that. */
    private static void await(ServiceProcess service, String record, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> service.get("/public/v1/records/" + record).statusCode() == status);
        settle(service);
    }

    private static long number(ServiceProcess service) {
        return service.json("/public/v1/snapshots").get("number").asLong();
    }

    /** Everything that anybody can ask, with status and headers. */
    private Map<String, String> everything(ServiceProcess service, List<String> subjects, String shown) {
        Map<String, String> all = new LinkedHashMap<>();
        List<String> addresses = new ArrayList<>(List.of(
                "/public",
                "/public?q=对照&lang=zh",
                "/public?q=餐饮店&lang=en",
                "/public/guide",
                "/public/style.css",
                "/public/subjects/0000000000000",
                "/public/v1/records?limit=500",
                "/public/v1/records?limit=2&area=demo-county&kind=PENALTY&department=SAMR",
                "/public/v1/records?kind=SERIOUS_LISTING&limit=500",
                "/public/v1/records?decidedFrom=" + TODAY.minusDays(3) + "&limit=500",
                "/public/v1/records?cursor=x",
                "/public/v1/records/" + shown,
                "/public/v1/results?limit=500",
                "/public/v1/results?item=PRICE",
                "/public/v1/plans?year=" + TODAY.getYear(),
                "/public/v1/items",
                "/public/v1/departments",
                "/public/v1/areas",
                "/public/v1/openapi",
                "/public/v1/subjects?q=对照",
                "/public/v1/subjects?q=上官",
                "/public/v1/subjects?q=小明",
                "/public/v1/daily/" + TODAY + "/penalties.csv",
                "/public/v1/changes?since=999999",
                "/public/v1/snapshots",
                "/public/v1/snapshots/latest"));
        for (String subject : subjects) {
            addresses.add("/public/v1/subjects/" + subject);
            addresses.add("/public/subjects/" + subject + "?lang=zh");
            addresses.add("/public/subjects/" + subject + "?lang=en");
        }
        long end = number(service);
        for (long since = 0; since <= end; since += 50) {
            addresses.add("/public/v1/changes?limit=50&since=" + since);
        }
        for (String address : addresses) {
            all.put(address, ask(service, "GET", address));
        }
        for (String method : List.of("HEAD", "OPTIONS", "POST", "DELETE")) {
            all.put(method + " records", ask(service, method, "/public/v1/records"));
        }
        // Asked by its id, which a stranger may guess: what is withheld is refused like what never was.
        secrets.stream().filter(s -> s.matches("[0-9a-z]{26}")).forEach(id -> {
            for (String kind : List.of("records", "results")) {
                String answer = ask(service, "GET", "/public/v1/" + kind + "/" + id);
                all.put(kind + " " + secrets.indexOf(id), answer.replace(id, "…"));
            }
        });
        return all;
    }

    private String ask(ServiceProcess service, String method, String address) {
        URI uri = URI.create(URI.create(service.address() + address).toASCIIString());
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
            headers.keySet().removeIf(name -> OF_THE_MOMENT.contains(name.toLowerCase()));
            return answer.statusCode() + "\n" + headers + "\n" + answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> penalty(String subject, String severity, String number, String behaviour) {
        return new TreeMap<>(Map.of(
                "subject",
                subject,
                "kind",
                "PENALTY",
                "severity",
                severity,
                "department",
                "SAMR",
                "documentNumber",
                number,
                "behaviour",
                behaviour,
                "penaltyTypes",
                List.of("CONFISCATION"),
                "decidedOn",
                TODAY.minusDays(2).toString()));
    }

    private static String record(ServiceProcess service, Map<String, Object> body) {
        return ServiceProcess.read(done(service.post(
                        "/api/v1/violations",
                        body,
                        "r" + body.get("documentNumber").hashCode())))
                .get("id")
                .asText();
    }

    private static String subject(ServiceProcess service, String kind, String name) {
        return ServiceProcess.read(done(service.post(
                        "/api/v1/subjects",
                        Map.of(
                                "kind",
                                kind,
                                "name",
                                name,
                                "key",
                                Map.of("system", "two-counties", "key", name),
                                "area",
                                "demo-county"),
                        "s" + name.hashCode())))
                .get("subject")
                .asText();
    }

    private static String person(ServiceProcess service, String name) {
        return ServiceProcess.read(done(service.post(
                        "/api/v1/persons",
                        Map.of("name", name, "key", Map.of("system", "two-counties", "key", name)),
                        "p" + name.hashCode())))
                .get("id")
                .asText();
    }

    private static void represents(ServiceProcess service, String person, String subject) {
        done(service.post(
                "/api/v1/relations",
                Map.of(
                        "kind", "LEGAL_REPRESENTATIVE_OF",
                        "from", "person/" + person,
                        "to", subject,
                        "since", "2015-01-01",
                        "source", "tests"),
                "l" + subject));
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
