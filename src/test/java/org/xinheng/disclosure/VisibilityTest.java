package org.xinheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.code.Attributes;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.PolicyReader;
import org.xinheng.policy.Publication;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Proceeding;
import org.xinheng.record.ProceedingAction;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.ProceedingStep;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.record.WithholdingGround;
import org.xinheng.registry.SubjectKind;

/** Every way that a record's publication goes: what the public sees after each step of every procedure. */
class VisibilityTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Publication PUBLICATION = publication();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, PUBLISHED",
                "WITHHOLDING, FILE, WITHHELD",
                "WITHHOLDING, FILE APPROVE, WITHHELD",
                "WITHHOLDING, FILE APPROVE LIFT, PUBLISHED",
                "WITHHOLDING, FILE REFUSE, PUBLISHED",
                "WITHHOLDING, FILE CANCEL, PUBLISHED",
                "SHIELDING, FILE, PUBLISHED",
                "SHIELDING, FILE APPROVE, SHIELDED",
                "SHIELDING, FILE APPROVE LIFT, PUBLISHED",
                "SHIELDING, FILE APPROVE COMPLETE, REPAIRED",
                "SHIELDING, FILE REFUSE, PUBLISHED",
                "SHIELDING, FILE CANCEL, PUBLISHED",
                "REPAIR, FILE, PUBLISHED",
                "REPAIR, FILE ACCEPT, PUBLISHED",
                "REPAIR, FILE ACCEPT EXTEND, PUBLISHED",
                "REPAIR, FILE ACCEPT APPROVE, REPAIRED",
                "REPAIR, FILE ACCEPT APPROVE REVOKE, PUBLISHED",
                "REPAIR, FILE ACCEPT REFUSE, PUBLISHED",
                "REPAIR, FILE REJECT, PUBLISHED",
                "REPAIR, FILE CANCEL, PUBLISHED",
                "OBJECTION, FILE, PUBLISHED",
                "OBJECTION, FILE UPHOLD, PUBLISHED",
                "OBJECTION, FILE CORRECT, PUBLISHED"
            })
    void each_step_shows_hides_or_ends(ProceedingKind kind, String actions, Visibility.State state) {
        Optional<LocalDate> repaired = Optional.of(TODAY).filter(d -> state == Visibility.State.REPAIRED);
        List<Proceeding> about = kind == null ? List.of() : List.of(after(kind, actions));
        Visibility seen = seen(record(Severity.GENERAL).repaired(repaired), SubjectKind.ENTERPRISE, about, TODAY);
        assertThat(seen.state()).isEqualTo(state);
        assertThat(seen.objected()).isEqualTo(kind == ProceedingKind.OBJECTION && actions.equals("FILE"));
        assertThat(seen.isPublic()).isEqualTo(state == Visibility.State.PUBLISHED);
    }

    @Test
    void what_hides_most_is_said_first_and_every_state_is_reached() {
        Violation general = record(Severity.GENERAL);
        List<Proceeding> withheldAndShielded = List.of(
                after(ProceedingKind.WITHHOLDING, "FILE APPROVE"), after(ProceedingKind.SHIELDING, "FILE APPROVE"));
        Violation repaired = general.repaired(Optional.of(TODAY));
        LocalDate ended = DECIDED.plusYears(1);
        List<Visibility.State> seen = List.of(
                seen(repaired, SubjectKind.ENTERPRISE, withheldAndShielded, ended)
                        .state(),
                seen(repaired, SubjectKind.ENTERPRISE, List.of(), TODAY.minusDays(1))
                        .state(),
                seen(repaired, SubjectKind.ENTERPRISE, List.of(), TODAY).state(),
                seen(general, SubjectKind.ENTERPRISE, List.of(), ended.minusDays(1))
                        .state(),
                seen(general, SubjectKind.ENTERPRISE, List.of(), ended).state(),
                seen(general, SubjectKind.ENTERPRISE, withheldAndShielded.subList(1, 2), TODAY)
                        .state(),
                seen(general, SubjectKind.ENTERPRISE, List.of(), DECIDED.minusDays(1))
                        .state(),
                seen(general, SubjectKind.SITE, List.of(), TODAY).state(),
                seen(record(Severity.MINOR), SubjectKind.ENTERPRISE, List.of(), TODAY)
                        .state());
        assertThat(seen)
                .containsExactly(
                        Visibility.State.WITHHELD,
                        Visibility.State.PUBLISHED,
                        Visibility.State.REPAIRED,
                        Visibility.State.PUBLISHED,
                        Visibility.State.EXPIRED,
                        Visibility.State.SHIELDED,
                        Visibility.State.AWAITED,
                        Visibility.State.NOT_OF_AN_ENTITY,
                        Visibility.State.NOT_PUBLISHED);
        Set<Visibility.State> reached = EnumSet.copyOf(seen);
        assertThat(reached).isEqualTo(EnumSet.allOf(Visibility.State.class));
        assertThat(Visibility.of(PUBLICATION, general, Optional.empty(), List.of(), TODAY)
                        .state())
                .as("of a natural person")
                .isEqualTo(Visibility.State.NOT_OF_AN_ENTITY);
    }

    private static Visibility seen(Violation violation, SubjectKind kind, List<Proceeding> about, LocalDate on) {
        return Visibility.of(PUBLICATION, violation, Optional.of(kind), about, on);
    }

    private static Proceeding after(ProceedingKind kind, String actions) {
        Proceeding proceeding = null;
        for (String name : actions.split(" ")) {
            ProceedingAction action = ProceedingAction.valueOf(name);
            ProceedingStep step = new ProceedingStep(action, TODAY, "officer", "理由", List.of());
            proceeding = proceeding == null
                    ? begun(kind, step)
                    : proceeding.after(step, Transitions.next(proceeding, action));
        }
        return proceeding;
    }

    private static Proceeding begun(ProceedingKind kind, ProceedingStep step) {
        Violation record = record(Severity.GENERAL);
        return new Proceeding(
                Proceeding.identifier(kind, record.id(), 1),
                kind,
                record.id(),
                1,
                Optional.of(WithholdingGround.PRIVACY).filter(g -> kind == ProceedingKind.WITHHOLDING),
                new TreeSet<>(),
                Transitions.first(kind),
                new ArrayList<>(List.of(step)));
    }

    private static Violation record(Severity severity) {
        return new Violation(
                ViolationKind.PENALTY,
                severity,
                new SubjectId(1),
                "SAMR",
                Optional.of("示县监罚〔2026〕1号"),
                Optional.empty(),
                Optional.empty(),
                "未明码标价",
                new TreeSet<>(List.of(PenaltyType.CONFISCATION)),
                Optional.empty(),
                DECIDED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Attributes.NONE);
    }

    private static Publication publication() {
        try (InputStream file = VisibilityTest.class.getResourceAsStream("/policies/xinheng-county.yaml")) {
            return PolicyReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .publication();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
