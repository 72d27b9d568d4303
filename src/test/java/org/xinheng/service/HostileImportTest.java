package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.xinheng.exchange.Kind;

/** Two hundred and more files that should not have been sent: refused with line and column, and nothing entered. */
@QuarkusTest
class HostileImportTest {
    /** Values that no field but a free text takes. */
    private static final List<String> POISON = List.of(
            "' OR 1=1 //",
            "\"}) DETACH DELETE n //",
            "MATCH (n) DETACH DELETE n",
            "$${jndi:ldap://x/y}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "x".repeat(3000),
            "a\u0000b",
            "a\u202eb\u0007",
            "\uD800",
            "=cmd|'/c calc'!A1");

    private static final Map<String, List<String>> WRONG = Map.of(
            "areas", List.of("a b,name,", "a,,", "a,name,a", "a,name,nowhere", "a,b,c,d"),
            "departments",
                    List.of(
                            "D,n,nowhere,COUNTY,",
                            "D,n,demo-county,VILLAGE,",
                            "D,n,demo-county,,",
                            "D,n,demo-county,COUNTY,D"),
            "subjects",
                    List.of(
                            "ROBOT,n,,,s,1,demo-county,,2020-01-01,,",
                            "ENTERPRISE,,,,s,1,demo-county,,2020-01-01,,",
                            "ENTERPRISE,n,91140300MA0000000X,,,,demo-county,,2020-01-01,,",
                            "ENTERPRISE,n,9114,,,,demo-county,,2020-01-01,,",
                            "ENTERPRISE,n,,123,s,1,demo-county,,2020-01-01,,",
                            "ENTERPRISE,n,,,s,,demo-county,,2020-01-01,,",
                            "ENTERPRISE,n,,,,,demo-county,,2020-01-01,,",
                            "ENTERPRISE,n,,,s,1,demo-county,Z99,2020-01-01,,",
                            "ENTERPRISE,n,,,s,1,demo-county,,2020-02-30,,",
                            "ENTERPRISE,n,,,s,1,demo-county,,1899-12-31,,",
                            "ENTERPRISE,n,,,s,1,demo-county,,9999-01-01,,",
                            "ENTERPRISE,n,,,s,1,demo-county,,2199-01-01,,",
                            "ENTERPRISE,n,,,s,1,demo-county,,20200101,,",
                            "ENTERPRISE,n,,,s,1,demo-county,,+12020-01-01,,",
                            "ENTERPRISE,n,,,s,1,demo-county,,2020-01-01,DEAD,",
                            "ENTERPRISE,n,,,s,1,demo-county,,2020-01-01,,gas",
                            "ENTERPRISE,n,,,s,1,demo-county,,2020-01-01,,gas@2020-01-01..2019-01-01",
                            "FACILITY,n,91110000600037341L,,,,demo-county,,2020-01-01,,"),
            "relations",
                    List.of(
                            "HOLDS,%s,,%s,2020-01-01,,-0.1,,t",
                            "HOLDS,%s,,%s,2020-01-01,,1.1,,t",
                            "HOLDS,%s,,%s,2020-01-01,,NaN,,t",
                            "HOLDS,%s,,%s,2020-01-01,,1e9,,t",
                            "HOLDS,%s,,%s,2020-01-01,2019-01-01,0.1,,t",
                            "OWNS,%s,,%s,2020-01-01,,0.1,,t",
                            "HOLDS,%s,x|y,%s,2020-01-01,,0.1,,t",
                            "HOLDS,,x|y,%2$s,2020-01-01,,0.1,,t",
                            "HOLDS,%s,,%s,,,0.1,,t",
                            "HOLDS,%s,,%s,2020-01-01,,0.1,,",
                            "BRANCH_OF,%s,,%s,2020-01-01,,0.1,,t"),
            "violations",
                    List.of(
                            "PENALTY,GENERAL,%s,SAMR,,b,2026-01-05,,,,",
                            "PENALTY,GENERAL,%s,NONE,d,b,2026-01-05,,,,",
                            "PENALTY,GENERAL,%s,SAMR,d,,2026-01-05,,,,",
                            "PENALTY,GENERAL,%s,SAMR,d,b,2099-01-05,,,,",
                            "PENALTY,GENERAL,%s,SAMR,d,b,2026-01-05,-1,,,",
                            "PENALTY,GENERAL,%s,SAMR,d,b,2026-01-05,1.234,,,",
                            "PENALTY,GENERAL,%s,SAMR,d,b,2026-01-05,1e12,,,",
                            "PENALTY,GENERAL,%s,SAMR,d,b,2026-01-05,,FINE;JAIL,,",
                            "OTHER,GENERAL,%s,SAMR,d,b,2026-01-05,,FINE,,",
                            "PENALTY,GENERAL,%s,SAMR,d,b,2026-01-05,,,2025-01-01,",
                            "PENALTY,GENERAL,nobody,SAMR,d,b,2026-01-05,,,,",
                            "PENALTY,DEADLY,%s,SAMR,d,b,2026-01-05,,,,",
                            "PENALTY,GENERAL,%s,SAMR,d,b,2026-01-05,,,,maybe"),
            "inspections",
                    List.of(
                            "%s,NOTHING,SAMR,k,COUNTY,2026-01-05,NO_PROBLEM",
                            "%s,REGISTRATION,SAMR,k,COUNTY,2026-01-05,NO_PROBLEM;FOLLOW_UP",
                            "%s,REGISTRATION,SAMR,k,COUNTY,2026-01-05,",
                            "%s,REGISTRATION,SAMR,,COUNTY,2026-01-05,NO_PROBLEM",
                            "%s,REGISTRATION,SAMR,k,COUNTY,2026-00-05,NO_PROBLEM",
                            "nobody,REGISTRATION,SAMR,k,COUNTY,2026-01-05,NO_PROBLEM"));

    private static final Map<String, String> HEADERS = Map.of(
            "areas", "code,name,parent",
            "departments", "code,name,area,level,parent",
            "subjects", "kind,name,uscc,registrationNumber,key.system,key.key,area,industry,establishedOn,status,tags",
            "relations", "kind,fromSubject,fromPerson,to,since,until,share,role,source",
            "violations",
                    "kind,severity,subject,department,documentNumber,behaviour,decidedOn,fine,penaltyTypes,"
                            + "publishedUntil,firstMinorOffence",
            "inspections", "subject,item,department,sourceKey,level,inspectedOn,results");

    private static final List<String> LINES = List.of(
            "null",
            "1",
            "\"x\"",
            "[]",
            "{",
            "{\"kind\":\"ENTERPRISE\"",
            "{'kind':1}",
            "{\"kind\":1,\"name\":\"n\"}",
            "{\"kind\":[\"ENTERPRISE\"],\"name\":\"n\"}",
            "{\"kind\":\"ENTERPRISE\",\"name\":{\"x\":1}}",
            "{\"kind\":\"ENTERPRISE\",\"name\":12}",
            "{\"kind\":\"ENTERPRISE\",\"name\":\"n\",\"colour\":\"red\"}",
            "{\"kind\":\"ENTERPRISE\",\"name\":\"n\",\"key\":{\"system\":\"s\"}}",
            "{\"kind\":\"ENTERPRISE\",\"kind\":\"SCHOOL\"}",
            "{\"kind\":\"ENTERPRISE\",\"name\":\"n\",\"attributes\":{\"a\":[1]}}",
            "{\"kind\":\"ENTERPRISE\",\"name\":\"n\",\"attributes\":{\"A b\":1},\"key\":{\"system\":\"s\",\"key\":\"1\"},\"area\":\"demo-county\"}",
            "{\"a\":".repeat(40) + "1" + "}".repeat(40),
            "{\"kind\":\"ENTERPRISE\",\"name\":\"" + "x".repeat(120_000) + "\"}",
            "{\"a\":1" + "0".repeat(60) + "}",
            "{} {}");

    @Test
    void every_row_that_should_not_have_been_sent_is_refused_and_nothing_is_entered() {
        String one = Http.enterprise(Map.of());
        String other = Http.enterprise(Map.of());
        long before = facts();
        int sent = 0;
        for (Map.Entry<String, List<String>> kind : WRONG.entrySet()) {
            for (String row : kind.getValue()) {
                String text = String.format(row, one, other);
                JsonPath done = refused(kind.getKey(), "text/csv", HEADERS.get(kind.getKey()) + "\n" + text + "\n");
                assertThat(done.getString("firstRefused[0].line")).isEqualTo("2");
                assertThat(done.getString("firstRefused[0].column")).as(text).isNotNull();
                sent++;
            }
        }
        for (String line : LINES) {
            refused("subjects", "application/x-ndjson", line + "\n");
            refused("graph", "application/x-ndjson", line + "\n");
            sent += 2;
        }
        for (Kind kind : List.of(Kind.SUBJECTS, Kind.VIOLATIONS, Kind.RELATIONS, Kind.INSPECTIONS)) {
            for (String poison : POISON) {
                String row = kind.fields().stream()
                        .map(f -> '"' + poison.replace("\"", "\"\"") + '"')
                        .reduce((a, b) -> a + "," + b)
                        .orElseThrow();
                refused(kind.address(), "text/csv", String.join(",", kind.fields()) + "\n" + row + "\n");
                sent++;
            }
        }
        for (String fact : List.of(
                "{\"fact\":\"VIOLATION_WITHDRAWN\",\"party\":\"subject/" + one + "\",\"violation\":\"" + "0".repeat(26)
                        + "\",\"reason\":\"x\"}",
                "{\"fact\":\"LINKS_FOUND\",\"subject\":\"subject/" + one + "\",\"links\":[]}",
                "{\"fact\":\"SUBJECT_SAVED\"}",
                "{\"fact\":\"SUBJECT_SAVED\",\"subject\":{\"id\":1}}",
                "{\"fact\":\"AREA_SAVED\",\"area\":{\"code\":\"x\",\"name\":\"n\",\"parent\":\"nowhere\"}}",
                "{\"fact\":\"PERSON_SAVED\",\"sealed\":{\"id\":\"person/0000000000000\",\"name\":\"AAAA\",\"nameHash\":\"x\"}}",
                "{\"fact\":\"MEMBERSHIP_SAVED\",\"subject\":\"subject/" + one + "\",\"items\":[\"NOTHING\"]}",
                "{\"fact\":\"NONSENSE\"}")) {
            refused("graph", "application/x-ndjson", fact + "\n");
            sent++;
        }
        assertThat(sent).isGreaterThan(120);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void files_that_are_no_files_are_refused_as_a_whole() throws IOException {
        long before = facts();
        List<byte[]> files = new ArrayList<>();
        files.add(new byte[0]);
        files.add(new byte[] {0, 0, 0, 0});
        files.add(gzip(new byte[200]));
        files.add(Arrays.copyOf(gzip(text("kind,name\n".repeat(5000))), 60));
        files.add(zip("xl/workbook.xml", text("<!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>")));
        files.add(zip("xl/workbook.xml", text("<workbook")));
        files.add(zip("nothing.txt", text("x")));
        files.add(text("PK\u0003\u0004 not really"));
        files.add(text("nome,colore\nx,y\n"));
        files.add(text("kind,kind\nENTERPRISE,SCHOOL\n"));
        files.add(text("kind,name\n\"never closed,x\n" + "y".repeat(900_000)));
        files.add(text("kind," + "n".repeat(200) + "\nx,y\n"));
        files.add(text("c".concat(",c0".repeat(600)) + "\n1\n"));
        for (String kind : List.of("subjects", "violations", "mapped?mapping=zh-subjects")) {
            for (byte[] file : files) {
                Response response = post(officer(), kind, "application/octet-stream", file);
                harmless(response);
                if (response.statusCode() == 200) {
                    assertThat(response.jsonPath().getString("state"))
                            .as(response.asString())
                            .isEqualTo("STOPPED");
                    assertThat(response.jsonPath().getInt("entered")).isZero();
                }
            }
        }
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void bombs_are_refused_before_they_fill_anything() throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 140; i++) {
                out.write(block);
            }
        }
        harmless(post(officer(), "subjects", "application/octet-stream", zip.toByteArray()));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 70; i++) {
                out.write(block);
            }
        }
        Response response = post(officer(), "subjects", "text/csv", packed.toByteArray());
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.asString()).contains("grows beyond");
    }

    @Test
    void addresses_and_parameters_that_make_no_sense_are_refused() {
        byte[] file = text("kind,name\nx,y\n");
        assertThat(post(officer(), "robots", "text/csv", file).statusCode()).isEqualTo(404);
        for (String bad : List.of(
                "subjects?colour=red",
                "subjects?mode=half",
                "subjects?dryRun=yes",
                "subjects?charset=ebcdic",
                "subjects?wait=9999",
                "subjects?mapping=zh-violations",
                "mapped",
                "persons?mode=full",
                "subjects?area=a%20b")) {
            Response response = post(officer(), bad, "text/csv", file);
            assertThat(response.statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(post(officer(), "subjects?mapping=none", "text/csv", file).statusCode())
                .isEqualTo(404);
        assertThat(post(officer(), "subjects", "application/json", file).statusCode())
                .isEqualTo(415);
        officer().get("/api/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
        officer().get("/api/v1/exports/robots").then().statusCode(404);
        officer().get("/api/v1/exports/graph").then().statusCode(403);
    }

    private JsonPath refused(String kind, String type, String file) {
        Response response = post(
                kind.equals("graph") || kind.equals("areas") || kind.equals("departments") ? operator() : officer(),
                kind,
                type,
                text(file));
        harmless(response);
        assertThat(response.statusCode()).as(file).isEqualTo(200);
        JsonPath done = response.jsonPath();
        assertThat(done.getInt("entered")).as(file).isZero();
        assertThat(done.getInt("unchanged")).as(file).isZero();
        if (done.getString("state").equals("FINISHED")) {
            assertThat(done.getInt("refused")).as(file).isEqualTo(1);
        }
        return done;
    }

    private static Response post(RequestSpecification caller, String kind, String type, byte[] file) {
        String wait = kind.contains("wait=") ? "" : (kind.contains("?") ? "&" : "?") + "wait=60";
        return caller.contentType(type).body(file).post("/api/v1/imports/" + kind + wait);
    }

    private static void harmless(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isLessThan(500);
        assertThat(response.asString()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    /** How many facts the graph holds. */
    private static long facts() {
        return operator().get("/api/v1/exports/graph").asString().lines().count();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return packed.toByteArray();
    }
}
