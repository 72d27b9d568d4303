package org.xinheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.access.PersonSeal;
import org.xinheng.exchange.file.Formulas;
import org.xinheng.exchange.file.Row;
import org.xinheng.exchange.file.Rows;
import org.xinheng.exchange.file.Spool;
import org.xinheng.exchange.file.UnreadableFileException;

class RowsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final long MOST = 1 << 20;

    @TempDir
    Path directory;

    private PersonSeal seal;

    @BeforeEach
    void key() {
        seal = new PersonSeal(directory.resolve("person.key"));
    }

    @Test
    void csv_is_read_with_and_without_a_mark_and_in_gb18030() throws IOException {
        String text = "name,area\n示例县云栖餐饮有限公司,demo-county\n";
        for (byte[] file : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(GB18030),
                gzip(text.getBytes(GB18030)))) {
            assertThat(rows(file))
                    .extracting(Row::cells)
                    .containsExactly(Map.of("name", "示例县云栖餐饮有限公司", "area", "demo-county"));
        }
    }

    @Test
    void a_row_has_the_line_on_which_it_begins_whatever_its_cells_hold() throws IOException {
        List<Row> rows = rows("a;b\n\"one\ntwo\";\"say \"\"so\"\"\"\n\nx;y\n");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L);
        assertThat(rows.get(0).cells()).isEqualTo(Map.of("a", "one\ntwo", "b", "say \"so\""));
    }

    @Test
    void a_damaged_utf8_file_is_not_taken_for_gb18030_and_only_the_damaged_cell_is_at_fault() throws IOException {
        byte[] file = "name,note\n示例县云栖餐饮有限公司,好好好好好好\n云栖,X\n".getBytes(StandardCharsets.UTF_8);
        file[file.length - 2] = (byte) 0xe4;
        List<Row> rows = rows(file);
        assertThat(rows.get(0).fault()).isEmpty();
        assertThat(rows.get(1).fault().orElseThrow().column()).isEqualTo("note");
    }

    @Test
    void more_cells_than_columns_are_a_fault_fewer_are_not() throws IOException {
        List<Row> rows = rows("a,b\n1,2,3\n1\n");
        assertThat(rows.get(0).fault()).isPresent();
        assertThat(rows.get(1).fault()).isEmpty();
        assertThat(rows.get(1).cells()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void ndjson_keeps_types_flattens_members_and_tells_what_is_wrong() throws IOException {
        List<Row> rows = rows("""
                {"key":{"system":"a","key":"1"},"fine":12.50,"onSite":true,"results":["A","B"]}
                {"a":1,"a":2}
                [1]
                {"a":[[1]]}
                {"a":1} x
                """);
        assertThat(rows.get(0).cells())
                .containsEntry("key.system", "a")
                .containsEntry("fine", new BigDecimal("12.5"))
                .containsEntry("onSite", true)
                .containsEntry("results", List.of("A", "B"));
        assertThat(rows.subList(1, 5)).allMatch(r -> r.fault().isPresent());
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_sheet_gives_texts_plain_numbers_and_iso_dates() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "tests", null);
        Worksheet sheet = workbook.newWorksheet("名单");
        sheet.value(0, 0, "名称");
        sheet.value(0, 1, "日期");
        sheet.value(0, 2, "金额");
        sheet.value(0, 3, "代码");
        sheet.value(1, 0, "云栖");
        sheet.value(1, 1, LocalDate.of(2024, 2, 29));
        sheet.style(1, 1).format("yyyy-mm-dd").set();
        sheet.value(1, 2, 1200.5);
        sheet.value(2, 0, "青禾");
        sheet.value(2, 3, 1234567890123456789L);
        sheet.finish();
        workbook.finish();
        List<Row> rows = rows(file.toByteArray());
        assertThat(rows.get(0).cells()).isEqualTo(Map.of("名称", "云栖", "日期", "2024-02-29", "金额", "1200.5"));
        assertThat(rows.get(1).fault().orElseThrow().column()).isEqualTo("代码");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L);
    }

    @Test
    void what_unpacks_beyond_its_bound_is_refused() throws IOException {
        byte[] bomb = gzip(new byte[4 << 20]);
        assertThatThrownBy(() -> rows(bomb)).isInstanceOf(UnreadableFileException.class);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 130; i++) {
                out.write(block);
            }
        }
        assertThatThrownBy(() -> rows(zip.toByteArray())).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void damaged_files_are_a_senders_fault() throws IOException {
        byte[] whole = gzip("a,b\n1,2\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        byte[] noise = new byte[500];
        Arrays.fill(noise, (byte) 'x');
        noise[0] = 'P';
        noise[1] = 'K';
        noise[2] = 3;
        noise[3] = 4;
        for (byte[] file : List.of(
                Arrays.copyOf(whole, whole.length / 2),
                noise,
                ("a,b\n\"never closed," + "x".repeat(900_000)).getBytes(StandardCharsets.UTF_8),
                "a,a\n1,2\n".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> rows(file)).isInstanceOf(UnreadableFileException.class);
        }
    }

    @Test
    void a_file_waits_on_disk_unreadable() throws IOException {
        Spool spool = Spool.receive(
                seal,
                directory.resolve("file"),
                new ByteArrayInputStream("name\n张三丰\n".getBytes(StandardCharsets.UTF_8)),
                MOST);
        String kept = new String(java.nio.file.Files.readAllBytes(directory.resolve("file")), StandardCharsets.UTF_8);
        assertThat(kept).doesNotContain("张三丰").doesNotContain("name");
        assertThat(spool.bytes()).isEqualTo("name\n张三丰\n".getBytes(StandardCharsets.UTF_8).length);
    }

    @Property
    void a_neutral_text_is_no_formula_and_comes_back(@ForAll String text) {
        String neutral = Formulas.neutral(text);
        assertThat(Formulas.plain(neutral)).isEqualTo(text);
        assertThat(neutral).doesNotContainPattern("^[=+\\-@\\t\\r]");
    }

    private List<Row> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> rows(byte[] file) throws IOException {
        Spool spool = Spool.receive(seal, directory.resolve("spool"), new ByteArrayInputStream(file), MOST);
        List<Row> all = new ArrayList<>();
        Spool.Reading reading = spool.look(Optional.empty(), Optional.empty(), MOST);
        try (Rows rows = spool.rows(reading, Optional.empty(), false, MOST)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
