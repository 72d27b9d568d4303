package org.xinheng.grading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.policy.Quantity;
import org.xinheng.record.CreditRecord;

/** Records taken together: each one's worth, weighted by its age, and all of them as one number. */
final class RecordsValue implements Formula {
    private final RecordSelection selection;
    /** What a record is worth; null where each is worth one. */
    private final Formula worth;

    private final Weights weights;
    private final Quantity.Take take;

    RecordsValue(RecordSelection selection, Formula worth, Weights weights, Quantity.Take take) {
        this.selection = selection;
        this.worth = worth;
        this.weights = weights;
        this.take = take;
    }

    @Override
    public Exact value(Sheet sheet, CreditRecord outer) {
        if (take == Quantity.Take.LATEST) {
            int last = lastKnown(sheet);
            return last < 0 ? null : weighted(sheet, last);
        }
        Exact taken = null;
        int count = 0;
        for (int i = 0; i < selection.size(sheet); i++) {
            Exact value = selection.counts(sheet, i) ? weighted(sheet, i) : null;
            if (value != null) {
                count++;
                taken = taken == null ? value : together(taken, value);
            }
        }
        return switch (take) {
            case COUNT -> Exact.of(count);
            case SUM -> taken == null ? Exact.ZERO : taken;
            case MEAN -> taken == null ? null : taken.dividedBy(Exact.of(count));
            default -> taken;
        };
    }

    @Override
    public void breaks(Sheet sheet, IntConsumer days) {
        selection.breaks(sheet, days);
        if (worth != null) {
            worth.breaks(sheet, days);
        }
        if (!weights.none()) {
            for (int i = 0; i < selection.size(sheet); i++) {
                if (selection.meant(sheet, i)) {
                    weights.breaks(selection.record(sheet, i).date(), days);
                }
            }
        }
    }

    @Override
    public boolean hasDocuments() {
        return selection.ofViolations();
    }

    @Override
    public void explain(Sheet sheet, Consumer<Evidence> evidence) {
        int last = take == Quantity.Take.LATEST ? lastKnown(sheet) : -1;
        for (int i = 0; i < selection.size(sheet); i++) {
            boolean counts = take == Quantity.Take.LATEST ? i == last : selection.counts(sheet, i);
            Exact value = counts ? weighted(sheet, i) : null;
            if (value != null) {
                CreditRecord record = selection.record(sheet, i);
                Optional<BigDecimal> points =
                        take == Quantity.Take.COUNT ? Optional.empty() : Optional.of(Decimals.decimal(value.units()));
                evidence.accept(Evidence.record(
                        record, points, Decimals.decimal(factor(sheet, record).units()), selection.document(sheet, i)));
            }
        }
    }

    /** The latest record whose worth is known, by its place; -1 without one. */
    private int lastKnown(Sheet sheet) {
        int last = -1;
        for (int i = 0; i < selection.size(sheet); i++) {
            if (selection.counts(sheet, i)
                    && weighted(sheet, i) != null
                    && (last < 0 || selection.isLater(sheet, i, last))) {
                last = i;
            }
        }
        return last;
    }

    private Exact together(Exact a, Exact b) {
        return switch (take) {
            case LARGEST -> a.compareTo(b) >= 0 ? a : b;
            case SMALLEST -> a.compareTo(b) <= 0 ? a : b;
            default -> a.plus(b);
        };
    }

    private Exact weighted(Sheet sheet, int i) {
        CreditRecord record = selection.record(sheet, i);
        Exact value = worth == null ? Exact.ONE : worth.value(sheet, record);
        return value == null || weights.none() ? value : value.times(factor(sheet, record));
    }

    private Exact factor(Sheet sheet, CreditRecord record) {
        if (weights.none()) {
            return Exact.ONE;
        }
        Exact byAge = Exact.ofUnits(weights.byAge(record.date(), sheet.day()));
        return byAge.times(Exact.ofUnits(weights.byYear(record.date(), sheet.date())));
    }
}
