package org.xinheng.grading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.code.Term;
import org.xinheng.policy.InspectionFilter;
import org.xinheng.policy.PointRule;
import org.xinheng.policy.Quantity;

/** Compiles rules for points. */
final class Meters {
    private final Compilation compilation;

    Meters(Compilation compilation) {
        this.compilation = compilation;
    }

    Meter compile(PointRule rule) {
        if (rule instanceof PointRule.ByViolations violations) {
            return new ViolationMeter(
                    violations,
                    RecordSelection.violations(
                            compilation.slot(),
                            violations.where(),
                            Optional.of(violations.window()),
                            violations.countsAfterPublication()));
        } else if (rule instanceof PointRule.ByInspections inspections) {
            return new InspectionMeter(
                    inspections,
                    compilation.inspections(
                            Optional.of(InspectionFilter.forItems(inspections.items())),
                            Optional.of(inspections.window())));
        } else if (rule instanceof PointRule.ByAge age) {
            return value(
                    new Quantity.Bands(
                            new Quantity.Age(Term.Unit.YEARS), age.years(), Optional.empty(), Optional.empty()),
                    age.unknown());
        } else if (rule instanceof PointRule.ByNumber number) {
            return value(
                    new Quantity.Bands(
                            new Quantity.Attribute(number.attribute()),
                            number.bands(),
                            Optional.empty(),
                            Optional.empty()),
                    number.unknown());
        } else if (rule instanceof PointRule.ByCategory category) {
            return value(
                    new Quantity.Table(category.of(), category.points(), category.otherwise(), Optional.empty()),
                    category.otherwise());
        } else if (rule instanceof PointRule.When when) {
            return new ByClause(compilation.clauses.compile(when.condition()), Decimals.units(when.points()));
        } else if (rule instanceof PointRule.ByLinks links) {
            return new LinkMeter(
                    links.rules(),
                    Decimals.units(links.each()),
                    links.cap().map(Decimals::units).orElse(Long.MAX_VALUE));
        } else if (rule instanceof PointRule.ByValue value) {
            return value(
                    value.bands().isEmpty()
                            ? value.of()
                            : new Quantity.Bands(value.of(), value.bands(), value.below(), Optional.empty()),
                    value.unknown());
        }
        throw new IllegalStateException("no meter for " + rule.getClass().getSimpleName());
    }

    private Meter value(Quantity quantity, BigDecimal unknown) {
        return new ValueMeter(compilation.formulas.compile(quantity), Exact.of(unknown));
    }

    private record ByClause(Clause clause, long worth) implements Meter {
        @Override
        public long points(Sheet sheet) {
            return clause.holds(sheet) ? worth : 0;
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            clause.breaks(sheet, days);
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            clause.cite(sheet, document -> evidence.accept(Evidence.document(document)));
        }
    }
}
