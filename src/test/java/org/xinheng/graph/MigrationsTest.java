package org.xinheng.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

class MigrationsTest {
    @TempDir
    Path directory;

    private Driver driver;

    @BeforeEach
    void migrate() {
        driver = TestGraph.driver();
        Migrations.apply(driver, Optional.empty());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private List<String> names(String query) {
        return driver.executableQuery(query).execute().records().stream()
                .map(row -> row.get("name").asString())
                .toList();
    }

    private URL file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toUri().toURL();
    }

    private void refuses(String words, URL... files) {
        assertThatThrownBy(() -> Migrations.apply(driver, Optional.empty(), List.of(files)))
                .isInstanceOf(GraphStartException.class)
                .hasMessageContaining(words);
    }

    @Test
    void bringConstraintsAndIndexesOnceHoweverOftenTheyRun() {
        Migrations.apply(driver, Optional.empty());
        assertThat(names("SHOW CONSTRAINTS YIELD name"))
                .contains("subject_id", "subject_key", "change_idempotency_key", "caller_name");
        assertThat(names("SHOW INDEXES YIELD name")).contains("change_seq", "subjectName");
    }

    @Test
    void findASubjectByAPairOfCharacters() {
        driver.executableQuery("MERGE (:Subject {id: 'fulltext', name: '四川天府新区眉山片区测试农产品有限公司'})")
                .execute();
        driver.executableQuery("CALL db.awaitIndexes(10)").execute();
        driver.executableQuery("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
                .execute();
        assertThat(names(
                        "CALL db.index.fulltext.queryNodes('subjectName', '\"眉山\"') YIELD node RETURN node.id AS name"))
                .containsExactly("fulltext");
    }

    @Test
    void refuseAGraphThatANewerVersionHasMigrated() {
        refuses("newer version");
    }

    @Test
    void refuseAnEditedMigration() throws IOException {
        refuses("differs", file("V0001__schema.cypher", "RETURN 1;"));
    }

    @Test
    void tellWhatFailed() throws IOException {
        List<URL> files = new ArrayList<>(CypherFiles.below("cypher/migrations/").stream()
                .map(CypherFiles::url)
                .toList());
        files.add(file("V9999__broken.cypher", "CREATE NONSENSE;"));
        refuses("A migration of the graph failed", files.toArray(URL[]::new));
    }
}
