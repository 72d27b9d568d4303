package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.policy.UpstreamScheme;
import org.xinheng.record.Facts;
import org.xinheng.record.Rating;

/** An upstream scheme: which of its ratings counts on a day. The latest one counts as long as it is valid. */
final class CompiledUpstream {
    private final UpstreamScheme scheme;

    CompiledUpstream(UpstreamScheme scheme) {
        this.scheme = scheme;
    }

    /** The labels, the best first. */
    List<String> tiers() {
        return scheme.tiers();
    }

    /** The place of a rating's tier; -1 when the scheme has none of that label. */
    int ordinal(Rating rating) {
        return scheme.tiers().indexOf(rating.label());
    }

    /** The rating that counts on a day; null without one. */
    Rating latest(Facts facts, int day) {
        Rating latest = null;
        for (Rating rating : facts.ratings()) {
            if (rating.scheme().equals(scheme.code())
                    && Sheet.day(rating.ratedOn()) <= day
                    && (latest == null || rating.ratedOn().isAfter(latest.ratedOn()))) {
                latest = rating;
            }
        }
        return latest != null && day < until(latest) ? latest : null;
    }

    /** Tells the rating that counts on the day at hand. */
    void explain(Sheet sheet, Consumer<Evidence> evidence) {
        Rating latest = latest(sheet.facts, sheet.day());
        if (latest != null) {
            evidence.accept(new Evidence(
                    "rating",
                    latest.id().value(),
                    Optional.of(latest.ratedOn()),
                    Optional.empty(),
                    BigDecimal.ONE,
                    Optional.empty()));
        }
    }

    void breaks(Facts facts, IntConsumer days) {
        for (Rating rating : facts.ratings()) {
            if (rating.scheme().equals(scheme.code())) {
                days.accept(Sheet.day(rating.ratedOn()));
                if (until(rating) != RecordSelection.NEVER) {
                    days.accept(until(rating));
                }
            }
        }
    }

    private int until(Rating rating) {
        LocalDate end = rating.until()
                .or(() -> scheme.validFor().map(term -> term.over(rating.ratedOn())))
                .orElse(null);
        return end == null ? RecordSelection.NEVER : Sheet.day(end);
    }
}
