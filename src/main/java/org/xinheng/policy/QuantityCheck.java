package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.Term;

/** The faults of quantities. */
final class QuantityCheck {
    private static final String LEAST = "-1000000000";
    private static final String MOST = "1000000000";
    private static final Set<String> OF_RECORDS_ONLY = Set.of(
            "severity", "item", "department", "behaviour", "listType", "penaltyType", "result", "level", "caseType");
    private static final Set<String> OF_SUBJECTS_ONLY = Set.of("status", "area", "industry", "tag");

    private final PolicyCheck check;

    QuantityCheck(PolicyCheck check) {
        this.check = check;
    }

    void run(String place, Quantity quantity, Scope scope) {
        if (quantity instanceof Quantity.Sum sum) {
            all(place + ".sum", sum.parts(), scope);
        } else if (quantity instanceof Quantity.Product product) {
            all(place + ".product", product.parts(), scope);
        } else if (quantity instanceof Quantity.Largest largest) {
            all(place + ".largest", largest.parts(), scope);
        } else if (quantity instanceof Quantity.Smallest smallest) {
            all(place + ".smallest", smallest.parts(), scope);
        } else if (quantity instanceof Quantity.Quotient quotient) {
            part(place + ".quotient.of", quotient.of(), scope.plain());
            part(place + ".quotient.by", quotient.by(), scope.plain());
            quotient.whenZero().ifPresent(n -> number(place + ".quotient.whenZero", n));
        } else if (quantity instanceof Quantity.Known known) {
            part(place + ".known.of", known.of(), scope);
            number(place + ".known.otherwise", known.otherwise());
        } else if (quantity instanceof Quantity.Bands bands) {
            part(place + ".bands.of", bands.of(), scope.inBands());
            bands(place + ".bands.bands", bands.bands());
            bands.below().ifPresent(n -> number(place + ".bands.below", n));
            bands.unknown().ifPresent(n -> number(place + ".bands.unknown", n));
        } else if (quantity instanceof Quantity.Choose choose) {
            if (choose.when() != null) {
                new ConditionCheck(check).run(place + ".choose.when", choose.when(), scope.plain());
            }
            part(place + ".choose.then", choose.then(), scope.plain());
            part(place + ".choose.otherwise", choose.otherwise(), scope.plain());
        } else if (quantity instanceof Quantity.Holding holding) {
            for (int i = 0; i < holding.conditions().size(); i++) {
                new ConditionCheck(check)
                        .run(place + ".holding[" + i + "]", holding.conditions().get(i), scope.plain());
            }
        } else if (quantity instanceof Quantity.Constant constant) {
            number(place, constant.number());
        } else {
            ofFacts(place, quantity, scope);
        }
    }

    private void ofFacts(String place, Quantity quantity, Scope scope) {
        if (quantity instanceof Quantity.Field field) {
            if (!scope.ofRecord()) {
                check.fault(
                        place + ".field",
                        "the field " + field.name() + " belongs to a record, but no record is asked here",
                        "write it under value of records, or ask for an attribute of the subject");
            }
        } else if (quantity instanceof Quantity.Age age) {
            counted(place + ".age", age.unit(), scope);
        } else if (quantity instanceof Quantity.SinceLast last) {
            counted(place + ".sinceLast.unit", last.unit(), scope);
            oneFilter(
                    place + ".sinceLast",
                    last.violations().isPresent(),
                    last.inspections().isPresent());
        } else if (quantity instanceof Quantity.Records records) {
            records(place + ".records", records, scope);
        } else if (quantity instanceof Quantity.Table table) {
            table(place + ".table", table, scope);
        } else if (quantity instanceof Quantity.Rating rating) {
            scope.references().upstream(place + ".rating.scheme", rating.scheme());
            scope.references()
                    .labels(
                            place + ".rating.points",
                            scope.references().upstreamLabels(rating.scheme()),
                            rating.points().keySet());
            rating.points().forEach((label, n) -> number(place + ".rating.points." + label, n));
        } else if (quantity instanceof Quantity.IndicatorPoints indicator) {
            scope.references().indicator(place + ".indicator", indicator.code(), scope.indicators());
        } else if (quantity instanceof Quantity.DimensionPoints dimension) {
            scope.references().dimension(place + ".dimension", dimension.code());
            if (!scope.whole()) {
                check.fault(
                        place + ".dimension",
                        "a dimension cannot be asked for here: its points may depend on this",
                        "ask for indicators that stand before");
            }
        } else if (quantity instanceof Quantity.SchemeScore score) {
            scope.references().score(place + ".score", score.scheme(), scope.whole());
        } else if (quantity instanceof Quantity.TierOrdinal tier) {
            scope.references().labels(place + ".ordinal", tier.scheme());
        }
    }

    private void records(String place, Quantity.Records records, Scope scope) {
        if (scope.ofRecord()) {
            check.fault(place, "records cannot be asked of a record", "divide the sum of records instead");
        }
        oneFilter(place, records.violations().isPresent(), records.inspections().isPresent());
        records.value().ifPresent(v -> run(place + ".value", v, scope.forRecords()));
        records.latest().ifPresent(n -> atLeastOne(place + ".latest", n, 1000));
        records.calendarYears().ifPresent(n -> atLeastOne(place + ".calendarYears", n, 100));
        if (records.countsAfterPublication() && records.inspections().isPresent()) {
            check.fault(
                    place + ".countsAfterPublication",
                    "belongs to violations only: inspections are not published for a time",
                    "leave it out");
        }
        if (records.take().equals(Optional.of(Quantity.Take.COUNT))
                && !(records.decay().isEmpty() && records.yearWeights().isEmpty())) {
            check.fault(place + ".take", "a count is not weighted", "leave take out to sum the weights");
        }
        decay(place + ".decay", records.decay());
        for (int i = 0; i < records.yearWeights().size(); i++) {
            check.number(
                    place + ".yearWeights[" + i + "]", records.yearWeights().get(i), "0", "1000");
        }
    }

    /** Steps of decay in order of age. */
    void decay(String place, List<PointRule.Step> decay) {
        for (int i = 0; i < decay.size(); i++) {
            check.required(place + "[" + i + "].after", decay.get(i).after());
            check.number(place + "[" + i + "].factor", decay.get(i).factor(), "0", "1000");
            if (i > 0
                    && decay.get(i).after() != null
                    && decay.get(i - 1).after() != null
                    && days(decay.get(i).after()) <= days(decay.get(i - 1).after())) {
                check.fault(
                        place + "[" + i + "].after", "the steps are out of order", "each age must be above the former");
            }
        }
    }

    /** About how many days a term has; enough to see that steps rise. */
    private static int days(Term term) {
        return term.length()
                * switch (term.unit()) {
                    case DAYS -> 1;
                    case MONTHS -> 30;
                    case YEARS -> 365;
                };
    }

    private void table(String place, Quantity.Table table, Scope scope) {
        if (table.of() == null) {
            return;
        }
        if (!scope.ofRecord() && OF_RECORDS_ONLY.contains(table.of())) {
            check.fault(
                    place + ".of",
                    "the category " + table.of() + " belongs to a record, but no record is asked here",
                    "write the table under value of records");
        } else if (scope.ofRecord() && OF_SUBJECTS_ONLY.contains(table.of())) {
            check.fault(
                    place + ".of",
                    "the category " + table.of() + " belongs to the subject, but a record is asked here",
                    "write the table outside of records and multiply by it");
        }
        Categories.check(
                check, place, table.of(), scope.ofRecord(), table.points().keySet());
        points(place + ".points", table.points());
        number(place + ".otherwise", table.otherwise());
    }

    private void points(String place, Map<String, BigDecimal> points) {
        points.forEach((category, n) -> number(place + "." + category, n));
        if (points.isEmpty()) {
            check.fault(place, "names no category", "write at least one");
        }
    }

    /** Bands with rising lower ends. */
    void bands(String place, List<PointRule.Band> bands) {
        if (bands.isEmpty()) {
            check.fault(place, "there is no band", "write at least one");
        }
        for (int i = 0; i < bands.size(); i++) {
            if (!check.required(place + "[" + i + "].from", bands.get(i).from())) {
                continue;
            }
            number(place + "[" + i + "].points", bands.get(i).points());
            if (i > 0
                    && bands.get(i - 1).from() != null
                    && bands.get(i).from().compareTo(bands.get(i - 1).from()) <= 0) {
                check.fault(place + "[" + i + "].from", "the bands are out of order", "their lower ends must rise");
            }
        }
    }

    private void counted(String place, Term.Unit unit, Scope scope) {
        if (unit != null && unit != Term.Unit.YEARS && !scope.banded()) {
            check.fault(
                    place,
                    "completed " + unit.name().toLowerCase(Locale.ROOT) + " change too often to count by themselves",
                    "put bands or bounds around them, or count YEARS");
        }
    }

    private void oneFilter(String place, boolean violations, boolean inspections) {
        if (violations == inspections) {
            check.fault(
                    place,
                    violations ? "names violations and inspections" : "names neither violations nor inspections",
                    "write exactly one of violations: {} and inspections: {}");
        }
    }

    private void atLeastOne(String place, int number, int most) {
        if (number < 1 || number > most) {
            check.fault(place, number + " is out of range", "between 1 and " + most);
        }
    }

    private void all(String place, List<Quantity> parts, Scope scope) {
        if (parts.isEmpty()) {
            check.fault(place, "has no parts", "write at least one");
        }
        for (int i = 0; i < parts.size(); i++) {
            run(place + "[" + i + "]", parts.get(i), scope.plain());
        }
    }

    private void part(String place, Quantity quantity, Scope scope) {
        if (quantity != null) {
            run(place, quantity, scope);
        }
    }

    private void number(String place, BigDecimal number) {
        if (number != null) {
            check.number(place, number, LEAST, MOST);
        }
    }
}
