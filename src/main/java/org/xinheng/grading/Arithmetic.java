package org.xinheng.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.policy.PointRule;
import org.xinheng.policy.Quantity;
import org.xinheng.record.CreditRecord;

/** Compiles quantities that are made of others. */
final class Arithmetic {
    private final Compilation compilation;

    Arithmetic(Compilation compilation) {
        this.compilation = compilation;
    }

    Formula compile(Quantity quantity) {
        if (quantity instanceof Quantity.Sum sum) {
            return new Folded(all(sum.parts()), Exact.ZERO, Exact::plus, true);
        } else if (quantity instanceof Quantity.Product product) {
            return new Folded(all(product.parts()), Exact.ONE, Exact::times, true);
        } else if (quantity instanceof Quantity.Largest largest) {
            return new Folded(all(largest.parts()), null, (a, b) -> a.compareTo(b) >= 0 ? a : b, false);
        } else if (quantity instanceof Quantity.Smallest smallest) {
            return new Folded(all(smallest.parts()), null, (a, b) -> a.compareTo(b) <= 0 ? a : b, false);
        } else if (quantity instanceof Quantity.Quotient quotient) {
            return new Divided(
                    compilation.formulas.compile(quotient.of()),
                    compilation.formulas.compile(quotient.by()),
                    exact(quotient.whenZero()));
        } else if (quantity instanceof Quantity.Known known) {
            return new Supposed(compilation.formulas.compile(known.of()), Exact.of(known.otherwise()));
        } else if (quantity instanceof Quantity.Bands bands) {
            return new Banded(
                    compilation.formulas.compile(bands.of()),
                    bands.bands(),
                    exact(bands.below()),
                    exact(bands.unknown()));
        } else if (quantity instanceof Quantity.Choose choose) {
            return new Chosen(
                    compilation.clauses.compile(choose.when()),
                    compilation.formulas.compile(choose.then()),
                    compilation.formulas.compile(choose.otherwise()));
        } else if (quantity instanceof Quantity.Holding holding) {
            return new Held(holding.conditions().stream()
                    .map(compilation.clauses::compile)
                    .toList());
        }
        throw new IllegalStateException("no formula for " + quantity.getClass().getSimpleName());
    }

    private List<Formula> all(List<Quantity> parts) {
        return parts.stream().map(compilation.formulas::compile).toList();
    }

    private static Exact exact(Optional<BigDecimal> number) {
        return number.map(Exact::of).orElse(null);
    }

    private interface Fold {
        Exact of(Exact a, Exact b);
    }

    /** Several become one; where one is unknown, so is the whole, or that one is left out. */
    private record Folded(List<Formula> parts, Exact start, Fold fold, boolean strict) implements Formula {
        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            Exact folded = start;
            for (Formula part : parts) {
                Exact value = part.value(sheet, record);
                if (value != null) {
                    folded = folded == null ? value : fold.of(folded, value);
                } else if (strict) {
                    return null;
                }
            }
            return folded;
        }

        @Override
        public boolean hasDocuments() {
            return parts.stream().anyMatch(Formula::hasDocuments);
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            parts.forEach(p -> p.breaks(sheet, days));
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            parts.forEach(p -> p.explain(sheet, evidence));
        }
    }

    private record Divided(Formula of, Formula by, Exact whenZero) implements Formula {
        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            Exact divisor = by.value(sheet, record);
            if (divisor == null) {
                return null;
            } else if (divisor.signum() == 0) {
                return whenZero;
            }
            Exact dividend = of.value(sheet, record);
            return dividend == null ? null : dividend.dividedBy(divisor);
        }

        @Override
        public boolean hasDocuments() {
            return of.hasDocuments() || by.hasDocuments();
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            of.breaks(sheet, days);
            by.breaks(sheet, days);
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            of.explain(sheet, evidence);
            by.explain(sheet, evidence);
        }
    }

    private record Supposed(Formula of, Exact otherwise) implements Formula {
        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            Exact value = of.value(sheet, record);
            return value == null ? otherwise : value;
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            of.breaks(sheet, days);
        }

        @Override
        public void breaks(Sheet sheet, Exact[] thresholds, IntConsumer days) {
            of.breaks(sheet, thresholds, days);
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            of.explain(sheet, evidence);
        }
    }

    /** A number by bands of another. */
    static final class Banded implements Formula {
        private final Formula of;
        private final Exact[] from;
        private final Exact[] points;
        private final Exact below;
        private final Exact unknown;

        Banded(Formula of, List<PointRule.Band> bands, Exact below, Exact unknown) {
            this.of = of;
            from = bands.stream().map(b -> Exact.of(b.from())).toArray(Exact[]::new);
            points = bands.stream().map(b -> Exact.of(b.points())).toArray(Exact[]::new);
            this.below = below;
            this.unknown = unknown;
        }

        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            Exact value = of.value(sheet, record);
            if (value == null) {
                return unknown;
            }
            for (int i = from.length - 1; i >= 0; i--) {
                if (value.compareTo(from[i]) >= 0) {
                    return points[i];
                }
            }
            return below;
        }

        @Override
        public boolean hasDocuments() {
            return of.hasDocuments();
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            of.breaks(sheet, from, days);
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            of.explain(sheet, evidence);
        }
    }

    private record Chosen(Clause when, Formula then, Formula otherwise) implements Formula {
        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            return (when.holds(sheet) ? then : otherwise).value(sheet, record);
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            when.breaks(sheet, days);
            then.breaks(sheet, days);
            otherwise.breaks(sheet, days);
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            if (when.holds(sheet)) {
                when.cite(sheet, d -> evidence.accept(Evidence.document(d)));
                then.explain(sheet, evidence);
            } else {
                otherwise.explain(sheet, evidence);
            }
        }
    }

    private record Held(List<Clause> clauses) implements Formula {
        @Override
        public Exact value(Sheet sheet, CreditRecord record) {
            int holding = 0;
            for (Clause clause : clauses) {
                holding += clause.holds(sheet) ? 1 : 0;
            }
            return Exact.of(holding);
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            clauses.forEach(c -> c.breaks(sheet, days));
        }

        @Override
        public void explain(Sheet sheet, Consumer<Evidence> evidence) {
            for (Clause clause : clauses) {
                if (clause.holds(sheet)) {
                    clause.cite(sheet, d -> evidence.accept(Evidence.document(d)));
                }
            }
        }
    }
}
