package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinheng.code.Term;
import org.xinheng.policy.PointRule;
import org.xinheng.record.Facts;

/** Points by bands of a value: completed years, or a number of the subject. */
final class BandMeter {
    private BandMeter() {}

    /** Points by completed years since the subject was founded. */
    record Age(List<PointRule.Band> bands, long[] points, long unknown) implements Meter {
        Age(PointRule.ByAge rule) {
            this(rule.years(), units(rule.years()), Decimals.units(rule.unknown()));
        }

        @Override
        public long points(Facts facts, LocalDate on) {
            Optional<LocalDate> founded = facts.subject().establishedOn();
            if (founded.isEmpty()) {
                return unknown;
            }
            for (int i = points.length - 1; i >= 0; i--) {
                if (!on.isBefore(begin(i, founded.get()))) {
                    return points[i];
                }
            }
            return unknown;
        }

        @Override
        public void breaks(Facts facts, Consumer<LocalDate> dates) {
            facts.subject().establishedOn().ifPresent(founded -> {
                for (int i = 0; i < points.length; i++) {
                    dates.accept(begin(i, founded));
                }
            });
        }

        @Override
        public void explain(Facts facts, LocalDate on, Consumer<Evidence> evidence) {
            evidence.accept(Evidence.attribute("establishedOn"));
        }

        private LocalDate begin(int band, LocalDate founded) {
            return Term.years(bands.get(band).from().intValueExact()).anniversary(founded);
        }
    }

    /** Points by a number of the subject. */
    record Number(String attribute, List<PointRule.Band> bands, long[] points, long unknown) implements Meter {
        Number(PointRule.ByNumber rule) {
            this(rule.attribute(), rule.bands(), units(rule.bands()), Decimals.units(rule.unknown()));
        }

        @Override
        public long points(Facts facts, LocalDate on) {
            Optional<BigDecimal> value = facts.subject().attributes().number(attribute);
            if (value.isEmpty()) {
                return unknown;
            }
            for (int i = points.length - 1; i >= 0; i--) {
                if (value.get().compareTo(bands.get(i).from()) >= 0) {
                    return points[i];
                }
            }
            return unknown;
        }

        @Override
        public void explain(Facts facts, LocalDate on, Consumer<Evidence> evidence) {
            evidence.accept(Evidence.attribute(attribute));
        }
    }

    private static long[] units(List<PointRule.Band> bands) {
        return bands.stream().mapToLong(b -> Decimals.units(b.points())).toArray();
    }
}
