package org.xinheng.policy;

import java.util.List;
import java.util.Optional;

/** The faults of conditions. */
final class ConditionCheck {
    private final PolicyCheck check;

    ConditionCheck(PolicyCheck check) {
        this.check = check;
    }

    void run(String place, Optional<Condition> condition, Scope scope) {
        condition.ifPresent(c -> run(place, c, scope));
    }

    void run(String place, Condition condition, Scope scope) {
        if (condition instanceof Condition.All all) {
            several(place + ".all", all.conditions(), scope);
        } else if (condition instanceof Condition.Any any) {
            several(place + ".any", any.conditions(), scope);
        } else if (condition instanceof Condition.AtLeast some) {
            several(place + ".atLeast.of", some.of(), scope);
            if (some.number() < 1 || some.number() > some.of().size()) {
                check.fault(
                        place + ".atLeast.number",
                        some.number() + " of " + some.of().size() + " conditions can never be told apart",
                        "between 1 and the number of conditions");
            }
        } else if (condition instanceof Condition.Not not) {
            run(place + ".not", not.condition(), scope);
        } else if (condition instanceof Condition.ValueIs value) {
            value(place + ".value", value, scope);
        } else if (condition instanceof Condition.TierIs tier) {
            scope.references().labels(place + ".tier.scheme", tier.scheme()).ifPresent(known -> scope.references()
                    .labels(place + ".tier.oneOf", known, tier.oneOf()));
            if (tier.oneOf().isEmpty()) {
                check.fault(place + ".tier.oneOf", "names no tier", "write at least one label");
            }
        } else if (condition instanceof Condition.Rated rated) {
            scope.references().upstream(place + ".rated.scheme", rated.scheme());
            scope.references()
                    .labels(place + ".rated.oneOf", scope.references().upstreamLabels(rated.scheme()), rated.oneOf());
        } else if (condition instanceof Condition.NumberIs number) {
            number(place + ".number", number);
        } else if (condition instanceof Condition.Inspections inspections) {
            inspections(place + ".inspections", inspections);
        }
    }

    private void several(String place, List<Condition> conditions, Scope scope) {
        if (conditions.isEmpty()) {
            check.fault(place, "holds no condition", "write at least one");
        }
        for (int i = 0; i < conditions.size(); i++) {
            run(place + "[" + i + "]", conditions.get(i), scope);
        }
    }

    private void value(String place, Condition.ValueIs value, Scope scope) {
        if (value.of() != null) {
            new QuantityCheck(check).run(place + ".of", value.of(), scope.inBands());
        }
        if (value.atLeast().isEmpty()
                && value.atMost().isEmpty()
                && value.above().isEmpty()
                && value.below().isEmpty()) {
            check.fault(place, "has no bound", "write atLeast, atMost, above or below");
        }
        if (value.atLeast().isPresent()
                && value.atMost().isPresent()
                && value.atLeast().get().compareTo(value.atMost().get()) > 0) {
            check.fault(place + ".atMost", "is below atLeast, so the condition never holds", "exchange them");
        }
    }

    private void number(String place, Condition.NumberIs number) {
        if (number.atLeast().isEmpty() && number.atMost().isEmpty()) {
            check.fault(place, "has no bound", "write atLeast or atMost");
        } else if (number.atLeast().isPresent()
                && number.atMost().isPresent()
                && number.atLeast().get().compareTo(number.atMost().get()) > 0) {
            check.fault(place + ".atMost", "is below atLeast, so the condition never holds", "exchange them");
        }
    }

    private void inspections(String place, Condition.Inspections inspections) {
        if (inspections.atLeast().isEmpty() && inspections.atMost().isEmpty()) {
            check.fault(place, "has no bound", "write atLeast or atMost");
        } else if (inspections.atLeast().orElse(0) > inspections.atMost().orElse(Integer.MAX_VALUE)) {
            check.fault(place + ".atMost", "is below atLeast, so the condition never holds", "exchange them");
        }
    }
}
