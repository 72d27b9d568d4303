package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.Optional;

/** The faults of rules for points. */
final class PointRuleCheck {
    private static final String LEAST = "-1000000";
    private static final String MOST = "1000000";

    private final PolicyCheck check;
    private final ConditionCheck conditions;
    private final QuantityCheck quantities;

    PointRuleCheck(PolicyCheck check, ConditionCheck conditions, QuantityCheck quantities) {
        this.check = check;
        this.conditions = conditions;
        this.quantities = quantities;
    }

    void run(String place, PointRule rule, Scope scope) {
        if (rule instanceof PointRule.ByViolations violations) {
            String at = place + ".violations";
            violations.points().forEach((s, v) -> number(at + ".points." + s, v));
            if (violations.points().isEmpty()) {
                check.fault(at + ".points", "gives no points", "write points by severity");
            }
            quantities.decay(at + ".decay", violations.decay());
            violations.cap().ifPresent(cap -> number(at + ".cap", cap));
        } else if (rule instanceof PointRule.ByInspections inspections) {
            String at = place + ".inspections";
            if (inspections.perProblem().isEmpty() && inspections.timesShare().isEmpty()) {
                check.fault(at, "gives no points", "write perProblem or timesShare");
            }
            inspections.perProblem().ifPresent(n -> number(at + ".perProblem", n));
            inspections.timesShare().ifPresent(n -> number(at + ".timesShare", n));
            inspections.cap().ifPresent(n -> number(at + ".cap", n));
        } else if (rule instanceof PointRule.ByAge age) {
            quantities.bands(place + ".age.years", age.years());
            for (int i = 0; i < age.years().size(); i++) {
                BigDecimal from = age.years().get(i).from();
                if (from != null && (from.stripTrailingZeros().scale() > 0 || from.signum() < 0)) {
                    check.fault(place + ".age.years[" + i + "].from", "is not a number of completed years", "0, 1, 2…");
                }
            }
            number(place + ".age.unknown", age.unknown());
        } else if (rule instanceof PointRule.ByNumber number) {
            quantities.bands(place + ".number.bands", number.bands());
            number(place + ".number.unknown", number.unknown());
        } else if (rule instanceof PointRule.ByCategory category) {
            if (category.of() != null && category.otherwise() != null) {
                quantities.run(
                        place,
                        new Quantity.Table(category.of(), category.points(), category.otherwise(), Optional.empty()),
                        scope);
            }
        } else if (rule instanceof PointRule.When when) {
            if (when.condition() != null) {
                conditions.run(place + ".when.condition", when.condition(), scope);
            }
            number(place + ".when.points", when.points());
        } else if (rule instanceof PointRule.ByLinks links) {
            number(place + ".links.each", links.each());
            links.cap().ifPresent(n -> number(place + ".links.cap", n));
        } else if (rule instanceof PointRule.ByValue value) {
            value(place + ".value", value, scope);
        }
    }

    private void value(String place, PointRule.ByValue value, Scope scope) {
        if (value.of() != null) {
            quantities.run(place + ".of", value.of(), value.bands().isEmpty() ? scope : scope.inBands());
        }
        if (!value.bands().isEmpty()) {
            quantities.bands(place + ".bands", value.bands());
        } else if (value.below().isPresent()) {
            check.fault(place + ".below", "there are no bands that a value could be below", "leave it out");
        }
        value.below().ifPresent(n -> number(place + ".below", n));
        number(place + ".unknown", value.unknown());
    }

    private void number(String place, BigDecimal number) {
        if (number != null) {
            check.number(place, number, LEAST, MOST);
        }
    }
}
