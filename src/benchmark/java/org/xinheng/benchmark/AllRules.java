package org.xinheng.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A service in which every rule about inspections has something to say: quiet days with exempt fields and case types,
 * plans in force, enterprises that a higher level or another department inspected lately, beside the caps, maxima,
 * flags and recognition of the shipped policy; and the questions that meet them.
 */
final class AllRules {
    private static final Path POLICY = Path.of("src", "main", "resources", "policies", "xinheng-county.yaml");
    private static final List<String> CASES = List.of("ROUTINE", "SPECIAL", "COMPLAINT");
    private static final int PER_PART = 3;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Service service;
    private final SplittableRandom random = new SplittableRandom(7);

    private AllRules(Service service) {
        this.service = service;
    }

    /** Starts the service, with so many subjects. */
    static AllRules start(int subjects) throws IOException, InterruptedException {
        Path file = Files.createTempFile("all-rules", ".yaml");
        Files.writeString(
                file,
                Files.readString(POLICY)
                        .replace(
                                "  quietDays: []",
                                "  quietDays: [{source: illustrative, area: demo-county, days: [1-25],"
                                        + " exempt: [CASE, COMPLAINT, EMERGENCY], exemptFields: [食品, 药品]}]"));
        AllRules rules = new AllRules(Service.start(subjects, "-Dxinheng.policy=" + file));
        Files.delete(file);
        return rules;
    }

    Service service() {
        return service;
    }

    /** Enters plans, and inspects a third of the enterprises, by a higher level or by another department. */
    void prepare(List<String> enterprises) throws IOException, InterruptedException {
        for (Map.Entry<String, String> item :
                Map.of("REGISTRATION", "SAMR", "LABOUR", "HRSS", "TAX", "STA").entrySet()) {
            plan(item.getKey(), item.getValue());
        }
        for (int i = 0; i < enterprises.size(); i += PER_PART) {
            boolean higher = random.nextBoolean();
            service.postAsOfficer(
                    "/api/v1/inspections",
                    Map.of(
                            "subject",
                            enterprises.get(i),
                            "item",
                            "REGISTRATION",
                            "department",
                            higher ? "SAMR" : "FIRE",
                            "sourceKey",
                            "all-rules",
                            "level",
                            higher ? "CITY" : "COUNTY",
                            "inspectedOn",
                            today.minusDays(random.nextInt(60)).toString(),
                            "results",
                            List.of("NO_PROBLEM")));
        }
    }

    /** A question about a subject, for one of the case types. */
    String address(String subject) {
        return "/api/v1/subjects/" + subject + "/inspection-ratio?item=REGISTRATION&case="
                + CASES.get(random.nextInt(CASES.size()));
    }

    /** How many bytes an answer has on average. */
    int bytes(Keys keys) throws IOException, InterruptedException {
        int sum = 0;
        int asked = 200;
        for (int i = 0; i < asked; i++) {
            sum += service.bytes(address(keys.uniform()));
        }
        return sum / asked;
    }

    private void plan(String item, String lead) throws IOException, InterruptedException {
        int year = today.getYear();
        String id = service.postAsOfficer(
                        "/api/v1/plans",
                        Map.of(
                                "year",
                                year,
                                "sourceKey",
                                item,
                                "title",
                                item,
                                "item",
                                item,
                                "lead",
                                lead,
                                "area",
                                "demo-county",
                                "from",
                                year + "-01-01",
                                "until",
                                year + "-12-31"))
                .get("id")
                .asText();
        service.postAsOfficer("/api/v1/plans/" + id + "/report", Map.of());
        service.postAsOfficer("/api/v1/plans/" + id + "/entry", Map.of());
    }
}
