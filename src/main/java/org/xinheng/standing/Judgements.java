package org.xinheng.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xinheng.code.RecordId;
import org.xinheng.record.Adjustment;
import org.xinheng.record.Rating;

/**
 * What is said of a subject's credit by others than the rules.
 *
 * @param ratings by upstream schemes; a withdrawn one is gone
 * @param adjustments by people; a withdrawn one is gone
 */
public record Judgements(List<Rating> ratings, List<Adjustment> adjustments) {
    /** Nothing was said. */
    public static final Judgements NONE = new Judgements(List.of(), List.of());

    public Judgements {
        ratings = List.copyOf(ratings);
        adjustments = List.copyOf(adjustments);
    }

    /** A rating, if there is one of that identifier. */
    public Optional<Rating> rating(RecordId id) {
        return ratings.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** An adjustment, if there is one of that identifier. */
    public Optional<Adjustment> adjustment(RecordId id) {
        return adjustments.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    Judgements with(Rating rating) {
        return new Judgements(replaced(ratings, r -> r.id().equals(rating.id()), Optional.of(rating)), adjustments);
    }

    Judgements with(Adjustment adjustment) {
        return new Judgements(
                ratings, replaced(adjustments, a -> a.id().equals(adjustment.id()), Optional.of(adjustment)));
    }

    Judgements without(RecordId id) {
        return new Judgements(
                replaced(ratings, r -> r.id().equals(id), Optional.empty()),
                replaced(adjustments, a -> a.id().equals(id), Optional.empty()));
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> same, Optional<T> value) {
        List<T> result = new ArrayList<>(all);
        result.removeIf(same);
        value.ifPresent(result::add);
        return result;
    }
}
