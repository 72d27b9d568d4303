package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.xinheng.code.Term;
import org.xinheng.policy.PointRule;

/** What a record's worth is multiplied by as it ages: by completed time, and by calendar year; in ten-thousandths. */
final class Weights {
    private final Term[] ages;
    /** Days within which an age is reached, so that the calendar is seldom asked. */
    private final int[] fewest;

    private final int[] most;
    private final long[] factors;
    private final long[] years;

    Weights(List<PointRule.Step> decay, List<BigDecimal> yearWeights) {
        ages = decay.stream().map(PointRule.Step::after).toArray(Term[]::new);
        factors = decay.stream().mapToLong(s -> Decimals.units(s.factor())).toArray();
        fewest = Stream.of(ages).mapToInt(age -> days(age, false)).toArray();
        most = Stream.of(ages).mapToInt(age -> days(age, true)).toArray();
        years = yearWeights.stream().mapToLong(Decimals::units).toArray();
    }

    /** Whether nothing is ever weighted. */
    boolean none() {
        return ages.length == 0 && years.length == 0;
    }

    /** The factor by completed time. */
    long byAge(LocalDate record, int day) {
        if (ages.length == 0) {
            return Decimals.ONE;
        }
        int age = day - Sheet.day(record);
        for (int i = ages.length - 1; i >= 0; i--) {
            if (age >= fewest[i] && (age >= most[i] || day >= Sheet.day(ages[i].anniversary(record)))) {
                return factors[i];
            }
        }
        return Decimals.ONE;
    }

    /** How many days a term has at least or, with the longest units, at most. */
    private static int days(Term term, boolean longest) {
        return switch (term.unit()) {
            case DAYS -> term.length();
            case MONTHS -> term.length() * (longest ? 31 : 28);
            case YEARS -> term.length() * (longest ? 366 : 365);
        };
    }

    /** The factor by calendar year. */
    long byYear(LocalDate record, LocalDate date) {
        if (years.length == 0) {
            return Decimals.ONE;
        }
        int later = date.getYear() - record.getYear();
        return later < years.length ? years[later] : 0;
    }

    void breaks(LocalDate record, IntConsumer days) {
        for (Term age : ages) {
            days.accept(Sheet.day(age.anniversary(record)));
        }
        for (int i = 1; i <= years.length; i++) {
            days.accept(Sheet.day(LocalDate.of(record.getYear() + i, 1, 1)));
        }
    }
}
