package org.xinheng.exchange.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.mapping.MappingStore;
import org.xinheng.exchange.mapping.Mappings;

class LoadFilesTest {
    @TempDir
    private Path directory;

    @Test
    void files_named_by_kind_are_loaded_in_the_order_of_kinds() throws IOException {
        write("violations.ndjson", "subjects-2.csv.gz", "areas.csv", "subjects.csv", "inspections.csv");
        Files.createDirectory(directory.resolve("refused"));
        assertThat(files().all())
                .extracting(LoadFile::name)
                .containsExactly(
                        "areas.csv", "subjects-2.csv.gz", "subjects.csv", "violations.ndjson", "inspections.csv");
    }

    @Test
    void a_file_whose_name_begins_with_no_kind_is_refused_by_its_name() throws IOException {
        write("areas.csv", "subject.csv");
        assertThatThrownBy(() -> files().all())
                .isInstanceOf(FirstLoadException.class)
                .hasMessageContaining("subject.csv")
                .hasMessageContaining("first-load.yaml");
    }

    @Test
    void a_list_says_order_mapping_and_what_files_do_not_fill() throws IOException {
        write("b.csv", "a.csv");
        list("""
                files:
                  - {file: b.csv, mapping: penalties, area: new-county, department: SAMR, charset: GB18030}
                  - {file: a.csv, kind: persons}
                """);
        List<LoadFile> all = files().all();
        assertThat(all).extracting(LoadFile::name).containsExactly("b.csv", "a.csv");
        assertThat(all.get(0).kind()).isEmpty();
        assertThat(all.get(0).mapping()).isPresent();
        assertThat(all.get(0).defaults().department()).contains("SAMR");
        assertThat(all.get(0).charset()).isEqualTo("GB18030");
        assertThat(all.get(1).kind()).contains(Kind.PERSONS);
    }

    @Test
    void a_list_that_makes_no_sense_is_refused_with_the_reason() throws IOException {
        write("a.csv");
        assertRefused("files:\n  - {file: a.csv, kind: graph}\n", "graph is no kind");
        assertRefused("files:\n  - {file: a.csv}\n", "needs a kind or a mapping");
        assertRefused("files:\n  - {file: a.csv, mapping: nobodys}\n", "nobodys");
        assertRefused("files:\n  - {file: b.csv, kind: persons}\n", "b.csv");
        assertRefused("files:\n  - {file: a.csv, kind: persons, separator: x}\n", "separator");
        assertRefused("files:\n  - {file: a.csv, kind: persons, charset: latin}\n", "charset");
        assertRefused("files:\n  - {file: a.csv, kind: persons, mapping: penalties}\n", "other kinds");
        assertRefused("files:\n  - {file: a.csv, kind: persons}\n  - {file: a.csv, kind: subjects}\n", "another name");
        assertRefused("files: [", "line");
        assertRefused("files: []\n", "no files");
    }

    @Test
    void a_directory_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> new LoadFiles(directory.resolve("nowhere"), mappings()).all())
                .isInstanceOf(FirstLoadException.class)
                .hasMessageContaining("xinheng.first-load");
    }

    private void assertRefused(String list, String said) throws IOException {
        list(list);
        assertThatThrownBy(() -> files().all())
                .as(list)
                .isInstanceOf(FirstLoadException.class)
                .hasMessageContaining(said);
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(directory.resolve(name), "code\n");
        }
    }

    private void list(String text) throws IOException {
        Files.writeString(directory.resolve(LoadFiles.LIST), text);
    }

    private LoadFiles files() {
        return new LoadFiles(directory, mappings());
    }

    private static Mappings mappings() {
        return new Mappings(new MappingStore() {
            @Override
            public Map<String, String> all() {
                return Map.of();
            }

            @Override
            public Optional<String> find(String name) {
                return Optional.empty();
            }

            @Override
            public void save(String name, String text, String actor) {
                throw new UnsupportedOperationException(name);
            }
        });
    }
}
