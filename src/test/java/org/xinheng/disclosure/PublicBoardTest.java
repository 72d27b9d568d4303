package org.xinheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.code.UnavailableException;
import org.xinheng.record.Severity;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Canonical;

/** What is in memory is shown as long as it may be, and no longer. */
class PublicBoardTest {
    private static final SubjectId SUBJECT = new SubjectId(7);
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 27);

    private final Hands hands = new Hands();
    private boolean away;

    @Test
    void a_graph_that_is_down_stops_publishing_after_a_day_and_not_before() {
        PublicBoard board = board();
        away = true;
        hands.pass(Duration.ofHours(24));
        assertThatThrownBy(board::look).isInstanceOf(UnavailableException.class);
        assertThat(shown(board)).hasSize(1);
        hands.pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> shown(board)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(board::require).isInstanceOf(UnavailableException.class);
        away = false;
        board.look();
        assertThat(shown(board)).hasSize(1);
    }

    @Test
    void a_record_that_ended_at_midnight_is_not_shown_though_nobody_took_it_down() {
        PublicBoard board = board();
        hands.pass(Duration.ofHours(36));
        board.look();
        assertThat(shown(board)).isEmpty();
        assertThat(board.<Optional<Shown>>read(() -> board.find(RecordId.of("record", "one"))))
                .isEmpty();
        assertThat(board.<Boolean>read(board::isWhole)).isFalse();
    }

    private List<Shown> shown(PublicBoard board) {
        return board.read(() -> board.of(SUBJECT, PublicEntry.Type.RECORD));
    }

    private PublicBoard board() {
        PublicBoard board = new PublicBoard(feed(), new BusinessDay(hands), hands, Duration.ofHours(24));
        board.fill();
        return board;
    }

    /** A feed of one record, or one that cannot be reached. */
    private PublicFeed feed() {
        String line = Canonical.write(new PublicRecord(
                PublicEntry.Type.RECORD,
                RecordId.of("record", "one").value(),
                new PublicRecord.Whom(SUBJECT.text(), "示例公司", Optional.empty(), SubjectKind.ENTERPRISE, "demo"),
                ViolationKind.PENALTY,
                Severity.GENERAL,
                "SAMR",
                "SAMR",
                Optional.of("示县监罚〔2025〕1号"),
                Optional.empty(),
                "未按规定公示",
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty(),
                UNTIL.minusYears(1),
                UNTIL.minusYears(1),
                UNTIL,
                Optional.empty(),
                false,
                "一般失信信息"));
        PublicFeed.End end = new PublicFeed.End(1, Digest.NOTHING.with(line), 1, "");
        return (PublicFeed) Proxy.newProxyInstance(
                PublicFeed.class.getClassLoader(), new Class<?>[] {PublicFeed.class}, (proxy, method, given) -> {
                    if (away) {
                        throw new UnavailableException("the graph is away");
                    }
                    switch (method.getName()) {
                        case "end":
                            return end;
                        case "each":
                            @SuppressWarnings("unchecked")
                            Consumer<PublicFeed.Entry> reader = (Consumer<PublicFeed.Entry>) given[0];
                            reader.accept(new PublicFeed.Entry(1, line));
                            return null;
                        case "changes":
                            return List.of();
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-25T04:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
