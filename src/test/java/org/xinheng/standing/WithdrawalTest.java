package org.xinheng.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xinheng.code.Attributes;
import org.xinheng.code.SubjectId;
import org.xinheng.policy.PolicyReader;
import org.xinheng.record.Severity;
import org.xinheng.record.Violation;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;

/** A withdrawn record never was: on every date everything is as if it had not been recorded. */
class WithdrawalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final SubjectId ID = SubjectId.of("a firm");

    private final RuleBook book = RuleBook.of(PolicyReader.read(shipped()));

    @Property(tries = 300)
    void withdrawalEqualsNeverHavingBeenThere(
            @ForAll("violations") List<Violation> violations, @ForAll("violation") Violation more) {
        Optional<Dossier> without = Optional.of(Dossier.of(subject()));
        for (Violation violation : violations) {
            if (!violation.id().equals(more.id())) {
                without = Optional.of(new FactChange.ViolationSaved(violation).applyTo(without));
            }
        }
        Dossier with = new FactChange.ViolationSaved(more).applyTo(without);
        Dossier withdrawn = new FactChange.ViolationWithdrawn(ID, more.id(), "误录").applyTo(Optional.of(with));
        Dossier never = without.orElseThrow();
        assertThat(StandingMaker.make(withdrawn, 1, book, DAY)).isEqualTo(StandingMaker.make(never, 1, book, DAY));
        assertThat(book.grader().assess(withdrawn.facts(), "comprehensive", DAY))
                .isEqualTo(book.grader().assess(never.facts(), "comprehensive", DAY));
    }

    @Provide
    Arbitrary<List<Violation>> violations() {
        return violation().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Violation> violation() {
        return Combinators.combine(
                        Arbitraries.of(ViolationKind.values()),
                        Arbitraries.of(Severity.values()),
                        Arbitraries.integers().between(0, 1500),
                        Arbitraries.integers().between(1, 6))
                .as(WithdrawalTest::violation);
    }

    private static Violation violation(ViolationKind kind, Severity severity, int daysAgo, int number) {
        return new Violation(
                kind,
                severity,
                ID,
                "SAMR",
                Optional.of("第" + number + "号"),
                Optional.empty(),
                Optional.empty(),
                "行为",
                null,
                Optional.empty(),
                DAY.minusDays(daysAgo),
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.TEN),
                false,
                null);
    }

    private static Subject subject() {
        return new Subject(
                ID,
                SubjectKind.ENTERPRISE,
                "示例企业",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SourceKey("tests", "1")),
                "area",
                Optional.of("C14"),
                Optional.of(LocalDate.of(2019, 2, 3)),
                SubjectStatus.ACTIVE,
                List.of(),
                Attributes.of(Map.of()));
    }

    private static String shipped() {
        try (InputStream stream = WithdrawalTest.class.getResourceAsStream("/policies/xinheng-county.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
