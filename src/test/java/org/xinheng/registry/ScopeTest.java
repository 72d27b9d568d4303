package org.xinheng.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void kindsComeInTheirOwnOrderHoweverTheyWereGiven() {
        List<SubjectKind> kinds = List.of(SubjectKind.values());
        List<SubjectKind> backwards =
                kinds.stream().sorted(Collections.reverseOrder()).toList();
        assertThat(new Scope(new LinkedHashSet<>(backwards), null, null, false).kinds())
                .containsExactlyElementsOf(kinds);
        assertThat(new Scope(Set.of(), null, null, false).kinds()).isEmpty();
    }
}
