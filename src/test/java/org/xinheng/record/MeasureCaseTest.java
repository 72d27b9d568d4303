package org.xinheng.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.RecordId;
import org.xinheng.code.RefusedException;
import org.xinheng.code.SubjectId;
import org.xinheng.standing.Canonical;

/** The life of a measure and of a case of identity, and that both are read as they were written. */
class MeasureCaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final MeasureCase.Decision CONFIRMED = decision(true, Optional.of(DAY), Optional.of("复议"));

    @Test
    void aRestrictingMeasureIsInForceFromItsConfirmationToItsEnd() {
        Link proposed = link(true, MeasureCase.NONE);
        assertThat(proposed.state(DAY)).isEqualTo(MeasureState.PROPOSED);
        assertThat(proposed.inForce()).isEmpty();
        Link confirmed = proposed.with(MeasureCase.NONE.decided(CONFIRMED));
        assertThat(confirmed.state(DAY.minusDays(1))).isEqualTo(MeasureState.PROPOSED);
        assertThat(confirmed.state(DAY)).isEqualTo(MeasureState.CONFIRMED);
        assertThat(confirmed.inForce()).contains(new Period(DAY, Optional.of(DAY.plusYears(2))));
        Link ended = confirmed.with(confirmed.decided().ended(new MeasureCase.End("a", "SAMR", DAY.plusDays(9), "解除")));
        assertThat(ended.state(DAY.plusDays(9))).isEqualTo(MeasureState.ENDED);
        assertThat(ended.inForce()).contains(new Period(DAY, Optional.of(DAY.plusDays(9))));
        assertThat(confirmed.state(DAY.plusYears(2))).isEqualTo(MeasureState.ENDED);
        Link rejected = proposed.with(MeasureCase.NONE.decided(decision(false, Optional.empty(), Optional.empty())));
        assertThat(rejected.state(DAY)).isEqualTo(MeasureState.REJECTED);
        assertThat(rejected.inForce()).isEmpty();
        assertThat(link(false, MeasureCase.NONE).inForce()).isPresent();
    }

    @Test
    void whatDoesNotFollowIsRefused() {
        MeasureCase confirmed = MeasureCase.NONE.decided(CONFIRMED);
        MeasureCase.Objection objection = new MeasureCase.Objection("a", DAY, "不是本人", Optional.empty());
        MeasureCase.Outcome upheld = new MeasureCase.Outcome(true, "b", "SAMR", DAY, "查实");
        assertThatThrownBy(() -> confirmed.decided(CONFIRMED)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> MeasureCase.NONE.answered(upheld)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> MeasureCase.NONE.ended(new MeasureCase.End("a", "SAMR", DAY, "解除")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> confirmed.objected(objection).objected(objection))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> decision(true, Optional.empty(), Optional.of("复议")))
                .isInstanceOf(InvalidFieldException.class);
        Link dismissed = link(false, confirmed.objected(objection).answered(upheld));
        assertThat(dismissed.state(DAY)).isEqualTo(MeasureState.DISMISSED);
        assertThat(dismissed.inForce()).isEmpty();
    }

    @Test
    void whoeverRaisedTheQuestionOfIdentityDoesNotDecideIt() {
        IdentityCase suspected =
                IdentityCase.suspected(PersonId.of("a"), PersonId.of("b"), step(IdentityCase.Act.SUSPECT, "one"));
        assertThatThrownBy(() -> suspected.after(step(IdentityCase.Act.CONFIRM, "one")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> suspected.after(step(IdentityCase.Act.SEPARATE, "two")))
                .isInstanceOf(RefusedException.class);
        IdentityCase confirmed = suspected.after(step(IdentityCase.Act.CONFIRM, "two"));
        assertThat(confirmed.isOne()).isTrue();
        IdentityCase doubted = confirmed.after(step(IdentityCase.Act.DOUBT, "two"));
        assertThat(doubted.isOne()).isTrue();
        IdentityCase separated = doubted.after(step(IdentityCase.Act.SEPARATE, "one"));
        assertThat(separated.isOne()).isFalse();
        assertThat(separated.steps()).hasSize(4);
        assertThat(Canonical.read(IdentityCase.class, Canonical.write(separated)))
                .isEqualTo(separated);
    }

    @Test
    void aLinkIsReadAsItWasWritten() {
        Link link = link(
                true,
                MeasureCase.NONE
                        .decided(CONFIRMED)
                        .objected(new MeasureCase.Objection("a", DAY, "不是本人", Optional.empty())));
        assertThat(Canonical.read(Link.class, Canonical.write(link))).isEqualTo(link);
    }

    private static Link link(boolean restricts, MeasureCase decided) {
        return new Link(
                PersonId.of("target"),
                "rule",
                "measure",
                restricts,
                SubjectId.of("causing"),
                List.of(new Link.Cause(RecordId.of("violation", "x"), "SAMR", "文号", DAY)),
                List.of(),
                List.of(),
                new Period(DAY.minusYears(1), Optional.of(DAY.plusYears(2))),
                BigDecimal.ONE,
                0,
                decided);
    }

    private static MeasureCase.Decision decision(
            boolean confirmed, Optional<LocalDate> served, Optional<String> remedies) {
        return new MeasureCase.Decision(confirmed, "a", "SAMR", DAY, "公司法第一百七十八条", "个人责任", served, remedies);
    }

    private static IdentityCase.Step step(IdentityCase.Act act, String actor) {
        return new IdentityCase.Step(act, actor, DAY, "证据");
    }
}
