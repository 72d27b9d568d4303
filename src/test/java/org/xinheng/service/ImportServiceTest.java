package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.account;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.xinheng.code.Uscc;

/** Files in and out over HTTP. */
@QuarkusTest
class ImportServiceTest {
    private static final String HEADER = "kind,name,key.system,key.key,area,industry,establishedOn\n";
    private final String system = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void good_rows_are_kept_and_refused_ones_come_back_to_be_mended_and_sent_again() {
        String file = HEADER
                + subject("1", "demo-county", "2010-05-01")
                + subject("2", "nowhere", "2010-05-01")
                + subject("3", "demo-county", "2010-02-30")
                + "ENTERPRISE,=cmd|'/c calc'!A1," + system + ",4,demo-county,X9,2010-05-01\n";
        JsonPath done = send("subjects", file);
        assertThat(done.getString("state")).isEqualTo("FINISHED");
        assertThat(counts(done)).isEqualTo(List.of(4, 1, 0, 3));
        assertThat(done.getList("firstRefused.line")).isEqualTo(List.of(3, 4, 5));
        assertThat(done.getList("firstRefused.column")).isEqualTo(List.of("area", "establishedOn", "industry"));
        assertThat(done.getList("firstRefused.value")).isEqualTo(List.of("nowhere", "2010-02-30", "X9"));
        assertThat(done.getString("firstRefused[0].reason")).contains("not known");

        String refused = download(done.getString("id"));
        assertThat(refused).contains("'=cmd|").contains("!reason");
        String mended = refused.replace("nowhere", "demo-county")
                .replace("2010-02-30", "2010-03-01")
                .replace(",X9,", ",L72,");
        JsonPath again = send("subjects", mended);
        assertThat(counts(again)).isEqualTo(List.of(3, 3, 0, 0));
        assertThat(named("4")).isEqualTo("=cmd|'/c calc'!A1");
    }

    @Test
    void the_same_file_twice_changes_nothing_and_a_changed_row_corrects() {
        String file = HEADER + subject("1", "demo-county", "2010-05-01") + subject("2", "demo-county", "2011-05-01");
        assertThat(counts(send("subjects", file))).isEqualTo(List.of(2, 2, 0, 0));
        assertThat(counts(send("subjects", file))).isEqualTo(List.of(2, 0, 2, 0));
        assertThat(counts(send("subjects", file.replace("2011-05-01", "2012-05-01"))))
                .isEqualTo(List.of(2, 1, 1, 0));
    }

    @Test
    void columns_that_a_file_does_not_have_leave_what_is_known_as_it_is() {
        send("subjects", HEADER + subject("1", "demo-county", "2010-05-01"));
        String narrow = "kind,name,key.system,key.key,area\nENTERPRISE,改名公司," + system + ",1,demo-county\n";
        assertThat(counts(send("subjects", narrow))).isEqualTo(List.of(1, 1, 0, 0));
        assertThat(subjectOf("1").getString("subject.establishedOn")).isEqualTo("2010-05-01");
        assertThat(named("1")).isEqualTo("改名公司");
    }

    @Test
    void every_form_and_encoding_says_the_same() throws IOException {
        String csv = HEADER + subject("1", "demo-county", "2010-05-01");
        assertThat(counts(send("subjects", csv))).isEqualTo(List.of(1, 1, 0, 0));
        assertThat(counts(bytes("subjects", "text/csv", csv.getBytes(Charset.forName("GB18030")))))
                .isEqualTo(List.of(1, 0, 1, 0));
        String json = "{\"kind\":\"ENTERPRISE\",\"name\":\"示例县导入有限公司1\",\"key\":{\"system\":\"" + system
                + "\",\"key\":\"1\"},\"area\":\"demo-county\",\"industry\":\"L72\",\"establishedOn\":\"2010-05-01\"}\n";
        assertThat(counts(bytes("subjects", "application/x-ndjson", json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(List.of(1, 0, 1, 0));
        assertThat(counts(bytes("subjects", "application/octet-stream", sheet(csv))))
                .isEqualTo(List.of(1, 0, 1, 0));
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_enters_nothing() {
        String file = HEADER + subject("1", "demo-county", "2010-05-01") + subject("2", "nowhere", "2010-05-01");
        JsonPath done = send("subjects?dryRun=true", file);
        assertThat(counts(done)).isEqualTo(List.of(2, 1, 0, 1));
        officer().get("/api/v1/subjects/" + system + "|1").then().statusCode(404);
    }

    @Test
    void records_of_all_kinds_are_entered_and_refer_to_one_another() {
        String area = "a-" + system;
        assertThat(counts(send(operator(), "areas", "code,name,parent\n" + area + ",试验镇,demo-county\n")))
                .isEqualTo(List.of(1, 1, 0, 0));
        assertThat(counts(send(
                        operator(), "departments", "code,name,area,level\nD-" + system + ",试验局," + area + ",COUNTY\n")))
                .isEqualTo(List.of(1, 1, 0, 0));
        assertThat(counts(send(
                        operator(),
                        "items",
                        "code,name,itemClass,scheme,leads,scope.kinds\nI-" + system + ",试验检查,GENERAL,comprehensive,D-"
                                + system + ",ENTERPRISE;SCHOOL\n")))
                .isEqualTo(List.of(1, 1, 0, 0));
        send("subjects", HEADER + subject("1", area, "2010-05-01") + subject("2", area, "2010-05-01"));
        assertThat(counts(send(
                        "persons",
                        "name,document,key.system,key.key\n王小明,ID:11010119900307" + system + "," + system + ",p1\n")))
                .isEqualTo(List.of(1, 1, 0, 0));
        String relations = "kind,fromSubject,fromPerson,to,since,share,source\n"
                + "LEGAL_REPRESENTATIVE_OF,," + system + "|p1," + system + "|1,2012-01-01,,tests\n"
                + "HOLDS," + system + "|1,," + system + "|2,2012-01-01,0.6,tests\n"
                + "HOLDS,," + system + "|p9," + system + "|2,2012-01-01,0.4,tests\n"
                + "HOLDS," + system + "|1,," + system + "|2,2013-01-01,-0.4,tests\n";
        JsonPath related = send("relations", relations);
        assertThat(counts(related)).isEqualTo(List.of(4, 2, 0, 2));
        assertThat(related.getList("firstRefused.column")).isEqualTo(List.of("fromPerson", "share"));
        String violations = "kind,severity,subject,department,documentNumber,behaviour,decidedOn,fine,penaltyTypes\n"
                + "PENALTY,GENERAL," + system + "|1,D-" + system + ",试罚〔2026〕1号,未按规定公示,2026-01-05,2000,FINE;WARNING\n";
        assertThat(counts(send("violations", violations))).isEqualTo(List.of(1, 1, 0, 0));
        assertThat(counts(send("violations", violations))).isEqualTo(List.of(1, 0, 1, 0));
        String inspections = "subject,item,department,sourceKey,level,inspectedOn,results,attributes.critical\n"
                + system + "|1,I-" + system + ",D-" + system + ",c1,COUNTY,2026-02-03,ORDERED_TO_CORRECT;FOLLOW_UP,2\n";
        assertThat(counts(send("inspections", inspections))).isEqualTo(List.of(1, 1, 0, 0));
        assertThat(subjectOf("1").getList("violations")).hasSize(1);
    }

    @Test
    void a_later_row_of_the_same_file_corrects_a_record_and_does_not_undo_its_repair() {
        String department = "R-" + system;
        send(operator(), "departments", "code,name,area,level\n" + department + ",试验局,demo-county,COUNTY\n");
        send("subjects", HEADER + subject("1", "demo-county", "2010-05-01"));
        String row = "PENALTY,MINOR," + system + "|1," + department + ",试罚〔2026〕1号,";
        String file = "kind,severity,subject,department,documentNumber,behaviour,decidedOn,repairedOn\n"
                + row + "未按规定公示,2026-01-05,2026-02-05\n"
                + row + "未按规定公示年度报告,2026-01-05,\n"
                + row + "未按规定公示年度报告,2026-01-05,\n";
        assertThat(counts(send("violations", file))).isEqualTo(List.of(3, 2, 1, 0));
        assertThat(subjectOf("1").getString("violations[0].violation.repairedOn"))
                .isEqualTo("2026-02-05");
        assertThat(subjectOf("1").getString("violations[0].violation.behaviour"))
                .isEqualTo("未按规定公示年度报告");
    }

    @Test
    void a_full_file_ends_what_it_does_not_hold_and_a_refused_row_keeps_it_from_doing_so() {
        String department = "F-" + system;
        send(operator(), "departments", "code,name,area,level\n" + department + ",试验局,demo-county,COUNTY\n");
        send("subjects", HEADER + subject("1", "demo-county", "2010-05-01"));
        String header = "kind,severity,subject,department,documentNumber,behaviour,decidedOn\n";
        String one = "PENALTY,GENERAL," + system + "|1," + department + ",一号,未按规定公示,2026-01-05\n";
        String two = "PENALTY,GENERAL," + system + "|1," + department + ",二号,未按规定公示,2026-01-06\n";
        send("violations", header + one + two);
        JsonPath refused = send("violations?mode=full", header + one + two.replace("2026-01-06", "2026-13-06"));
        assertThat(refused.getString("state")).isEqualTo("STOPPED");
        assertThat(subjectOf("1").getList("violations")).hasSize(2);
        JsonPath ended = send("violations?mode=full", header + one);
        assertThat(ended.getInt("ended")).isEqualTo(1);
        assertThat(subjectOf("1").getList("violations")).hasSize(1);
        // What was withdrawn does not come back by the next file.
        JsonPath back = send("violations", header + one + two);
        assertThat(counts(back)).isEqualTo(List.of(2, 0, 1, 1));
        assertThat(back.getString("firstRefused[0].reason")).contains("withdrawn");
    }

    @Test
    void penalties_in_the_standard_form_are_mapped_with_their_units_and_dates() {
        String body = "91990099"
                + system.toUpperCase(Locale.ROOT).replaceAll("[T]", "0").substring(0, 8) + "7";
        String code = body + Uscc.checkCharacter(body);
        String file = "CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_WSH,CF_WFXW,CF_CFLB,CF_NR_FK,CF_JDRQ,CF_GSJZQ\n"
                + "示例县曦禾商贸有限公司,法人及非法人组织," + code + ",试罚" + system + ",经营超过保质期的食品,罚款；没收违法所得,0.2,2026/1/5,2027/1/5\n"
                + "某某,自然人,,试罚2" + system + ",无照经营,罚款,0.1,2026/1/5,\n";
        JsonPath done = send("mapped?mapping=penalties&area=demo-county&department=SAMR", file);
        assertThat(done.getInt("refused")).as(done.prettify()).isEqualTo(0);
        assertThat(done.getInt("entered")).isEqualTo(1);
        JsonPath violation = violationOf(code);
        assertThat(violation.getString("fine")).isEqualTo("2000");
        assertThat(violation.getString("decidedOn")).isEqualTo("2026-01-05");
        assertThat(violation.getString("publishedUntil")).isEqualTo("2027-01-06");
        assertThat(violation.getList("penaltyTypes")).isEqualTo(List.of("FINE", "CONFISCATION"));
    }

    @Test
    void a_mapping_of_an_officers_own_is_checked_kept_and_used() {
        String name = "own-" + system;
        String head = "mapping: " + name + "\ntitle: 试验\nrecords:\n  - kind: subjects\n    fields: ";
        Response faulty = put(name, head + "{name: 名称, uscc: {from: 代码, colour: red}}\n");
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.asString()).contains("records[0].fields.uscc");
        Response unknown = put(name, head + "{nome: 名称, colour: 颜色}\n");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.jsonPath().getList("errors.field"))
                .isEqualTo(List.of("records[0].fields.nome", "records[0].fields.colour"));
        Response kept = put(
                name,
                head + "{name: 名称, kind: {value: ENTERPRISE}, key.system: {value: " + system
                        + "}, key.key: 编号, area: {value: demo-county}}\n");
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(200);
        JsonPath done = send("subjects?mapping=" + name, "名称,编号\n示例县甲有限公司,1\n,2\n");
        assertThat(counts(done)).isEqualTo(List.of(2, 1, 0, 1));
        assertThat(done.getString("firstRefused[0].column")).isEqualTo("名称");
        assertThat(put("penalties", "x").statusCode()).isEqualTo(409);
    }

    @Test
    void a_preview_shows_what_rows_would_become_and_keeps_nothing() {
        Response response = officer()
                .contentType("text/csv")
                .body("企业名称,统一社会信用代码,注册日期,注册资金\n示例县甲有限公司,91,2020年1月2日,500万元\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/subjects/preview?mapping=registrations&area=demo-county");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        JsonPath row = response.jsonPath().setRootPath("rows[0]");
        assertThat(row.getString("records[0].kind")).isEqualTo("subjects");
        assertThat(row.getString("records[0].fields.establishedOn")).isEqualTo("2020-01-02");
        assertThat(row.getLong("records[0].fields.'attributes.registeredCapital'"))
                .isEqualTo(5_000_000L);
        assertThat(row.getString("refused.column")).isEqualTo("统一社会信用代码");
    }

    @Test
    void every_mapping_that_is_shipped_is_listed_with_what_it_reads() {
        Response list = officer().get("/api/v1/mappings");
        list.then().statusCode(200);
        assertThat(list.jsonPath().getList("name"))
                .contains("penalties", "permits", "registrations", "zh-subjects", "zh-inspections");
        officer().get("/api/v1/mappings/schema").then().statusCode(200);
    }

    @Test
    void an_officer_may_not_enter_the_catalogue_nor_look_at_anothers_import() {
        Response refused =
                officer().contentType("text/csv").body("code,name\nx,y\n").post("/api/v1/imports/areas");
        assertThat(refused.statusCode()).isEqualTo(403);
        String id = send(operator(), "areas", "code,name\nx-" + system + ",y\n").getString("id");
        officer().get("/api/v1/imports/" + id).then().statusCode(404);
        account("auditor").get("/api/v1/imports/" + id).then().statusCode(200);
    }

    @Test
    void the_whole_graph_exported_and_imported_again_changes_nothing() {
        Response export = operator().get("/api/v1/exports/graph");
        export.then().statusCode(200);
        JsonPath done = JsonPath.from(operator()
                .contentType("application/x-ndjson")
                .body(export.asByteArray())
                .post("/api/v1/imports/graph?wait=60")
                .asString());
        assertThat(done.getString("state")).isEqualTo("FINISHED");
        assertThat(done.getInt("entered")).as(done.prettify()).isZero();
        assertThat(done.getInt("refused")).as(done.prettify()).isZero();
        assertThat(done.getInt("unchanged")).isGreaterThan(300);
    }

    @Test
    void a_list_that_was_exported_can_be_sent_again_and_formulas_in_it_are_neutral() {
        send("subjects", HEADER + "ENTERPRISE,=1+1," + system + ",f,demo-county,L72,2010-05-01\n");
        Response csv = officer().get("/api/v1/exports/subjects");
        csv.then().statusCode(200);
        assertThat(csv.asString()).contains("'=1+1").doesNotContain(",=1+1");
        JsonPath again = bytes("subjects", "text/csv", csv.asByteArray());
        assertThat(again.getInt("entered")).as(again.prettify()).isZero();
        assertThat(again.getInt("refused")).as(again.prettify()).isZero();
        Response xlsx = officer().get("/api/v1/exports/subjects?format=XLSX");
        JsonPath sheet = bytes("subjects", "application/octet-stream", xlsx.asByteArray());
        assertThat(sheet.getInt("entered") + sheet.getInt("refused"))
                .as(sheet.prettify())
                .isZero();
    }

    private static List<Integer> counts(JsonPath done) {
        return List.of(done.getInt("rows"), done.getInt("entered"), done.getInt("unchanged"), done.getInt("refused"));
    }

    private String subject(String key, String area, String since) {
        return "ENTERPRISE,示例县导入有限公司" + key + "," + system + "," + key + "," + area + ",L72," + since + "\n";
    }

    private JsonPath subjectOf(String key) {
        Response response = officer().get("/api/v1/subjects/" + system + "|" + key);
        response.then().statusCode(200);
        return response.jsonPath();
    }

    private String named(String key) {
        return subjectOf(key).getString("subject.name");
    }

    private static JsonPath violationOf(String subject) {
        List<Map<String, Object>> violations =
                officer().get("/api/v1/subjects/" + subject).jsonPath().getList("violations");
        String id = violations.get(violations.size() - 1).get("id").toString();
        return JsonPath.from(officer().get("/api/v1/violations/" + id).asString())
                .setRootPath("violation");
    }

    private static Response put(String name, String yaml) {
        return officer()
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/mappings/" + name);
    }

    private static JsonPath send(String kind, String csv) {
        return send(officer(), kind, csv);
    }

    private static JsonPath send(RequestSpecification caller, String kind, String csv) {
        return done(caller.contentType("text/csv").body(csv.getBytes(StandardCharsets.UTF_8)), kind);
    }

    private static JsonPath bytes(String kind, String type, byte[] file) {
        return done(officer().contentType(type).body(file), kind);
    }

    private static JsonPath done(RequestSpecification request, String kind) {
        Response response = request.post("/api/v1/imports/" + kind + (kind.contains("?") ? "&" : "?") + "wait=60");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    private static String download(String id) {
        Response response = officer().get("/api/v1/imports/" + id + "/refused.csv");
        response.then().statusCode(200);
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    private static byte[] sheet(String csv) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "tests", null);
        Worksheet sheet = workbook.newWorksheet("1");
        String[] lines = csv.split("\n");
        for (int i = 0; i < lines.length; i++) {
            String[] cells = lines[i].split(",");
            for (int j = 0; j < cells.length; j++) {
                sheet.value(i, j, cells[j]);
            }
        }
        sheet.finish();
        workbook.finish();
        return file.toByteArray();
    }
}
