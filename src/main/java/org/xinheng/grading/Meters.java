package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xinheng.policy.PointRule;
import org.xinheng.policy.Publication;
import org.xinheng.record.Facts;
import org.xinheng.registry.Subject;

/** Compiles rules for points. */
final class Meters {
    private final Clauses clauses;
    private final Publication publication;

    Meters(Clauses clauses, Publication publication) {
        this.clauses = clauses;
        this.publication = publication;
    }

    Meter compile(PointRule rule) {
        if (rule instanceof PointRule.ByViolations violations) {
            return new ViolationMeter(violations, publication);
        } else if (rule instanceof PointRule.ByInspections inspections) {
            return new InspectionMeter(inspections);
        } else if (rule instanceof PointRule.ByAge age) {
            return new BandMeter.Age(age);
        } else if (rule instanceof PointRule.ByNumber number) {
            return new BandMeter.Number(number);
        } else if (rule instanceof PointRule.ByCategory category) {
            return category(category);
        } else if (rule instanceof PointRule.When when) {
            return new ByClause(clauses.compile(when.condition()), Decimals.units(when.points()));
        } else if (rule instanceof PointRule.ByLinks links) {
            return new LinkMeter(links);
        }
        throw new IllegalStateException("no meter for " + rule.getClass().getSimpleName());
    }

    private static Meter category(PointRule.ByCategory rule) {
        Map<String, Long> points = new HashMap<>();
        rule.points().forEach((category, value) -> points.put(category, Decimals.units(value)));
        Function<Subject, Optional<String>> of =
                switch (rule.of()) {
                    case "kind" -> subject -> Optional.of(subject.kind().name());
                    case "industry" -> subject -> subject.industry().map(i -> i.substring(0, 1));
                    default -> subject -> subject.attributes().text(rule.of());
                };
        return new ByCategory(rule.of(), of, points, Decimals.units(rule.otherwise()));
    }

    private record ByCategory(
            String name, Function<Subject, Optional<String>> of, Map<String, Long> points, long otherwise)
            implements Meter {
        @Override
        public long points(Facts facts, LocalDate on) {
            return of.apply(facts.subject())
                    .map(c -> points.getOrDefault(c, otherwise))
                    .orElse(otherwise);
        }

        @Override
        public void explain(Facts facts, LocalDate on, Consumer<Evidence> evidence) {
            evidence.accept(Evidence.attribute(name));
        }
    }

    private record ByClause(Clause clause, long worth) implements Meter {
        @Override
        public long points(Facts facts, LocalDate on) {
            return clause.holds(facts, on) ? worth : 0;
        }

        @Override
        public void breaks(Facts facts, Consumer<LocalDate> dates) {
            clause.breaks(facts, dates);
        }

        @Override
        public void explain(Facts facts, LocalDate on, Consumer<Evidence> evidence) {
            clause.cite(
                    facts,
                    on,
                    document -> evidence.accept(new Evidence(
                            "violation",
                            document.record().value(),
                            Optional.of(document.decidedOn()),
                            Optional.empty(),
                            BigDecimal.ONE,
                            Optional.of(document))));
        }
    }
}
