package org.xinheng.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueriesTest {
    private final Queries queries = new Queries(List.of("cypher/queries/sample/answer.cypher"));

    @Test
    void aQueryIsNamedByItsFileAndHasNoCommentLines() {
        assertThat(queries.text("sample/answer").text())
                .isEqualTo("RETURN\n  $answer AS answer, 'http://kept' AS text");
    }

    @Test
    void anUnknownNameIsRefusedWithThePathThatItShouldHave() {
        assertThatThrownBy(() -> queries.text("sample/none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cypher/queries/sample/none.cypher");
    }

    @Test
    void everyListedFileIsOnTheClassPathAndNotEmpty() {
        assertThat(CypherFiles.below("cypher/"))
                .contains("cypher/migrations/V0001__schema.cypher")
                .allSatisfy(path -> assertThat(CypherFiles.read(path)).isNotBlank());
        assertThat(new Queries()).isNotNull();
    }
}
