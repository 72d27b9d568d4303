package org.xinheng.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinheng.code.SubjectId;
import org.xinheng.grading.Document;
import org.xinheng.grading.SchemeOutcome;
import org.xinheng.grading.Tier;
import org.xinheng.registry.Item;
import org.xinheng.standing.Operator;
import org.xinheng.standing.Standing;

/** Whose tier counts for an item: the subject's own, the worst of those who operate it, or nobody's. */
record Counted(Optional<Of> tier, List<Standing> others) {
    /** A tier and whose it is. */
    record Of(Tier tier, String decidedBy, SubjectId of, List<Document> documents) {}

    static Counted of(Item item, Standing standing, Function<SubjectId, Optional<Standing>> others, LocalDate on) {
        return switch (item.tierFrom()) {
            case NONE -> new Counted(Optional.empty(), List.of());
            case SELF -> new Counted(tier(standing, item.scheme(), on), List.of());
            case OPERATOR -> {
                List<Standing> operators = operators(standing, others, on);
                Optional<Of> worst = operators.stream()
                        .flatMap(o -> tier(o, item.scheme(), on).stream())
                        .max(Comparator.comparingInt((Of o) -> o.tier().ordinal())
                                .thenComparing(Of::of, Comparator.reverseOrder()));
                yield new Counted(worst, operators);
            }
        };
    }

    /** The first later day on which this subject's outcome or that of one who counts for it differs. */
    Optional<LocalDate> nextChangeAfter(LocalDate on, Standing standing) {
        Stream<LocalDate> outcomes = Stream.concat(Stream.of(standing), others.stream())
                .flatMap(s -> s.timeline().nextChangeAfter(on).stream());
        Stream<LocalDate> operations = standing.operators().stream()
                .map(Operator::period)
                .flatMap(p -> Stream.concat(Stream.of(p.from()), p.until().stream()))
                .filter(on::isBefore);
        return Stream.concat(outcomes, operations).min(Comparator.naturalOrder());
    }

    private static List<Standing> operators(
            Standing standing, Function<SubjectId, Optional<Standing>> others, LocalDate on) {
        List<Standing> operators = new ArrayList<>();
        for (Operator operator : standing.operators()) {
            if (operator.period().contains(on)) {
                others.apply(operator.subject()).ifPresent(operators::add);
            }
        }
        return operators;
    }

    private static Optional<Of> tier(Standing standing, String scheme, LocalDate on) {
        Optional<SchemeOutcome> outcome = standing.timeline().on(on).flatMap(o -> o.scheme(scheme));
        return outcome.flatMap(s -> s.tier().map(t -> new Of(t, s.decidedBy(), standing.subject(), counting(s, on))));
    }

    /** Documents that ceased to count since the standing was made are not cited any more. */
    private static List<Document> counting(SchemeOutcome outcome, LocalDate on) {
        return outcome.documents().stream()
                .filter(d -> d.countsUntil().map(on::isBefore).orElse(true))
                .toList();
    }
}
