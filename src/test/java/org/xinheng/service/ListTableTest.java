package org.xinheng.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Every list can be had as CSV and as a workbook, with what its JSON says and nothing a spreadsheet would run. */
@QuarkusTest
class ListTableTest {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void pages_of_a_table_are_those_of_the_list() {
        List<String> inJson = new ArrayList<>();
        List<String> inCsv = new ArrayList<>();
        String next = "/api/v1/subjects?limit=40";
        for (int page = 0; page < 3; page++) {
            Response json = Http.officer().urlEncodingEnabled(false).get(next);
            Response csv = as(Http.officer(), CSV).urlEncodingEnabled(false).get(next);
            inJson.addAll(json.jsonPath().getList("subjects.id"));
            records(csv).forEach(r -> inCsv.add(r.getField("id")));
            String link = csv.header("Link");
            assertThat(link).endsWith(">; rel=\"next\"");
            next = link.substring(1, link.indexOf('>'));
        }
        assertThat(inCsv).hasSize(120).isEqualTo(inJson);
    }

    @Test
    void a_workbook_holds_the_cells_of_the_csv() throws IOException {
        Response csv = as(Http.officer(), CSV).get("/api/v1/items");
        Response xlsx = as(Http.officer(), XLSX).get("/api/v1/items");
        assertThat(xlsx.header("Content-Disposition")).isEqualTo("attachment; filename=\"items.xlsx\"");
        List<List<String>> expected = new ArrayList<>();
        for (NamedCsvRecord record : records(csv)) {
            if (expected.isEmpty()) {
                expected.add(record.getHeader());
            }
            expected.add(record.getFields());
        }
        assertThat(expected).hasSizeGreaterThan(10);
        try (InputStream bytes = xlsx.asInputStream();
                ReadableWorkbook book = new ReadableWorkbook(bytes);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            int width = expected.get(0).size();
            assertThat(rows.map(row -> Stream.iterate(0, i -> i + 1)
                            .limit(width)
                            .map(i -> row.getCellText(i))
                            .toList()))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void nothing_in_a_table_is_run_by_a_spreadsheet() {
        String formula = "=HYPERLINK(\"http://example.invalid\")";
        Http.operator()
                .body(Map.of("code", "FORMULA", "name", formula, "area", "demo-county", "level", "COUNTY"))
                .put("/api/v1/departments/FORMULA")
                .then()
                .statusCode(200);
        List<NamedCsvRecord> departments = records(as(Http.officer(), CSV).get("/api/v1/departments"));
        assertThat(departments)
                .filteredOn(d -> d.getField("code").equals("FORMULA"))
                .singleElement()
                .satisfies(d -> assertThat(d.getField("name")).isEqualTo("'" + formula));
    }

    @Test
    void what_is_no_list_is_refused_as_a_table_and_faults_stay_problems() {
        as(Http.officer(), CSV).get("/api/v1/status").then().statusCode(406).contentType("application/problem+json");
        as(Http.officer(), CSV)
                .get("/api/v1/subjects?limit=0")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as(given(), CSV).get("/api/v1/subjects").then().statusCode(401);
    }

    @Test
    void a_client_that_accepts_json_gets_json() {
        Http.officer()
                .accept("application/json, text/csv;q=0.5")
                .get("/api/v1/departments")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON);
    }

    @Test
    void every_list_of_the_contract_without_a_subject_is_a_table() throws IOException {
        JsonNode paths = new YAMLMapper()
                .readTree(Path.of("openapi", "xinheng.yaml").toFile())
                .get("paths");
        List<String> lists = new ArrayList<>();
        paths.properties().forEach(path -> {
            JsonNode content = path.getValue().at("/get/responses/200/content");
            if (content.has("application/json")
                    && content.has(CSV)
                    && !path.getKey().contains("{")) {
                lists.add(path.getKey() + required(path.getValue().at("/get/parameters")));
            }
        });
        assertThat(lists)
                .contains("/api/v1/plans?year=2026", "/api/v1/measures", "/api/v1/inspectors")
                .hasSizeGreaterThan(20);
        for (String list : lists) {
            RequestSpecification caller = list.startsWith("/public") ? given() : Http.operator();
            Response answer = as(caller, CSV).get(list);
            if (answer.statusCode() == 403) {
                answer = as(Http.officer(), CSV).get(list);
            }
            assertThat(answer.statusCode()).as(list + ": " + answer.asString()).isEqualTo(200);
            assertThat(answer.contentType()).as(list).startsWith(CSV);
        }
    }

    /** What a list must be asked with. */
    private static String required(JsonNode parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (JsonNode parameter : parameters) {
            if (parameter.path("required").asBoolean()) {
                String name = parameter.get("name").asText();
                query.add(name + "=" + Map.of("year", "2026", "since", "0").get(name));
            }
        }
        return query.toString();
    }

    private static RequestSpecification as(RequestSpecification caller, String type) {
        return caller.accept(type);
    }

    private static List<NamedCsvRecord> records(Response response) {
        response.then().statusCode(200).contentType(CSV + ";charset=UTF-8");
        String text = new String(response.asByteArray(), StandardCharsets.UTF_8).substring(1);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
