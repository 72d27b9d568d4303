package org.xinheng.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes are numbered without gap and never in the wrong order of one subject. */
class NumberingTest {
    @Test
    void aChangeComesAfterThoseBeforeItWhateverTheClockSaid() {
        List<Numbering.Place> places = Numbering.number(
                List.of(change("c", "b"), change("b", "a"), change("a"), change("x")), 41, Numbering.GENESIS);
        assertThat(places)
                .extracting(Numbering.Place::id)
                .containsSubsequence("a", "b", "c")
                .contains("x");
        assertThat(places).extracting(Numbering.Place::number).containsExactly(42L, 43L, 44L, 45L);
    }

    @Test
    void aChangeWhoseForerunnerWasNotSeenWaitsForTheNextRound() {
        List<Numbering.Place> places =
                Numbering.number(List.of(change("b", "missing"), change("c", "b"), change("a")), 0, Numbering.GENESIS);
        assertThat(places).extracting(Numbering.Place::id).containsExactly("a");
    }

    @Test
    void theChainBreaksWhenAChangeIsAltered() {
        PendingChange one = change("a");
        String hash = Numbering.chain(Numbering.GENESIS, 1, one);
        assertThat(Numbering.number(List.of(one), 0, Numbering.GENESIS).get(0).hash())
                .isEqualTo(hash);
        PendingChange altered = new PendingChange("a", one.kind(), one.actor(), one.at(), "[1]", one.after());
        assertThat(Numbering.chain(Numbering.GENESIS, 1, altered)).isNotEqualTo(hash);
        assertThat(Numbering.chain(hash, 1, one)).isNotEqualTo(hash);
    }

    private static PendingChange change(String id, String... after) {
        return new PendingChange(id, "SUBJECT_SAVED", "tests", Instant.EPOCH, "[]", List.of(after));
    }
}
