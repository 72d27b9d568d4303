package org.xinheng.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.code.Term;

/**
 * How many visits there are in a time.
 *
 * @param min the fewest; equal to {@code max} where the source gives one number
 * @param max the most; no draw goes beyond
 * @param per the time: whole calendar years, or 6, 3 or 1 months of one
 */
public record VisitRule(Optional<Integer> min, Optional<Integer> max, Term per) {
    public VisitRule {
        min = min == null ? Optional.empty() : min;
        max = max == null ? Optional.empty() : max;
    }

    /** At most so many in a time. */
    public static VisitRule atMost(int max, Term per) {
        return new VisitRule(Optional.empty(), Optional.of(max), per);
    }

    /** The first day of the period that a date is in; of several years the current one is the last. */
    public LocalDate periodOf(LocalDate on) {
        if (per.unit() == Term.Unit.YEARS) {
            return LocalDate.of(on.getYear() - per.length() + 1, 1, 1);
        }
        int month = (on.getMonthValue() - 1) / per.length() * per.length() + 1;
        return LocalDate.of(on.getYear(), month, 1);
    }

    /** Whether the time is one that visits can be counted by. */
    boolean isCountable() {
        return switch (per.unit()) {
            case YEARS -> per.length() >= 1 && per.length() <= 10;
            case MONTHS -> per.length() == 1 || per.length() == 3 || per.length() == 6;
            case DAYS -> false;
        };
    }

    /** Months of the shortest piece of a year that counting by this rule needs. */
    int grain() {
        return per.unit() == Term.Unit.YEARS ? 12 : per.length();
    }

    /** As a reason says it. */
    public String text() {
        String bounds = min.equals(max) && min.isPresent()
                ? min.get() + " 次"
                : min.map(m -> "不少于 " + m + " 次").orElse("")
                        + (min.isPresent() && max.isPresent() ? "、" : "")
                        + max.map(m -> "不超过 " + m + " 次").orElse("");
        return "每 " + per.length() + (per.unit() == Term.Unit.YEARS ? " 年" : " 个月")
                + (bounds.isEmpty() ? "按需确定次数" : bounds);
    }
}
