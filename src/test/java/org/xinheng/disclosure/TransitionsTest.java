package org.xinheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.ProceedingState;
import org.xinheng.record.ProceedingStep;
import org.xinheng.record.WithholdingGround;

class TransitionsTest {
    private static final RecordId RECORD = RecordId.of("violation", "one");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @CsvSource({
        "REPAIR, ACCEPT APPROVE, APPROVED",
        "REPAIR, ACCEPT EXTEND APPROVE REVOKE, REVOKED",
        "REPAIR, ACCEPT EXTEND REFUSE, REFUSED",
        "REPAIR, ACCEPT REFUSE, REFUSED",
        "REPAIR, ACCEPT CANCEL, CANCELLED",
        "REPAIR, ACCEPT EXTEND CANCEL, CANCELLED",
        "REPAIR, ACCEPT APPROVE REVOKE, REVOKED",
        "REPAIR, REJECT, REJECTED",
        "REPAIR, CANCEL, CANCELLED",
        "WITHHOLDING, APPROVE LIFT, LIFTED",
        "WITHHOLDING, REFUSE, REFUSED",
        "WITHHOLDING, CANCEL, CANCELLED",
        "OBJECTION, CORRECT, CORRECTED",
        "OBJECTION, UPHOLD, UPHELD",
        "OBJECTION, CANCEL, CANCELLED",
        "SHIELDING, APPROVE LIFT, LIFTED",
        "SHIELDING, APPROVE COMPLETE, COMPLETED",
        "SHIELDING, REFUSE, REFUSED",
        "SHIELDING, CANCEL, CANCELLED"
    })
    void every_legal_path_ends_where_it_should(ProceedingKind kind, String actions, ProceedingState end) {
        Proceeding proceeding = begun(kind);
        for (String action : actions.split(" ")) {
            assertThat(proceeding.state().isEnd()).isFalse();
            proceeding = step(proceeding, ProceedingAction.valueOf(action));
        }
        assertThat(proceeding.state()).isEqualTo(end);
    }

    /** The list above is complete: no other state is reached, and only ends are without a way on. */
    @Test
    void nothing_else_is_reachable() {
        for (ProceedingKind kind : ProceedingKind.values()) {
            Set<ProceedingState> seen = new HashSet<>();
            Deque<ProceedingState> open = new ArrayDeque<>(List.of(Transitions.first(kind)));
            while (!open.isEmpty()) {
                ProceedingState state = open.poll();
                if (!seen.add(state)) {
                    continue;
                }
                boolean goesOn = false;
                for (ProceedingAction action : ProceedingAction.values()) {
                    Optional<ProceedingState> next = Transitions.next(kind, state, action);
                    next.ifPresent(open::add);
                    goesOn |= next.isPresent();
                }
                assertThat(goesOn).as("%s %s", kind, state).isEqualTo(!state.isEnd());
            }
            assertThat(seen).as("%s", kind).hasSizeBetween(1, 7);
        }
    }

    @Test
    void a_thousand_illegal_steps_are_refused_with_what_is_possible_instead() {
        Random random = new Random(36);
        int refused = 0;
        while (refused < 1_000) {
            ProceedingKind kind = pick(random, ProceedingKind.values());
            Proceeding proceeding = begun(kind);
            for (int i = random.nextInt(4); i > 0; i--) {
                List<ProceedingAction> legal = legal(proceeding);
                if (!legal.isEmpty()) {
                    proceeding = step(proceeding, legal.get(random.nextInt(legal.size())));
                }
            }
            ProceedingAction action = pick(random, ProceedingAction.values());
            List<ProceedingAction> legal = legal(proceeding);
            if (legal.contains(action)) {
                continue;
            }
            Proceeding before = proceeding;
            assertThatThrownBy(() -> Transitions.next(before, action))
                    .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.reason())
                            .isEqualTo(RefusedException.Reason.CONFLICT))
                    .hasMessageMatching("(?s).*(" + action + " is not possible: the " + kind + " procedure is "
                            + before.state() + ".*|the time for the decision was extended before.*)");
            refused++;
        }
    }

    private static List<ProceedingAction> legal(Proceeding proceeding) {
        return List.of(ProceedingAction.values()).stream()
                .filter(a -> Transitions.next(proceeding.kind(), proceeding.state(), a)
                        .isPresent())
                .filter(a -> a != ProceedingAction.EXTEND || proceeding.last(a).isEmpty())
                .toList();
    }

    private static Proceeding begun(ProceedingKind kind) {
        return new Proceeding(
                Proceeding.identifier(kind, RECORD, 1),
                kind,
                RECORD,
                1,
                kind == ProceedingKind.WITHHOLDING ? Optional.of(WithholdingGround.PRIVACY) : Optional.empty(),
                new TreeSet<>(),
                Transitions.first(kind),
                List.of(new ProceedingStep(ProceedingAction.FILE, DAY, "officer", "申请", List.of())));
    }

    private static Proceeding step(Proceeding proceeding, ProceedingAction action) {
        return proceeding.after(
                new ProceedingStep(action, DAY, "reviewer", "理由", List.of()), Transitions.next(proceeding, action));
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
