package org.xinheng.grading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.policy.Quantity;
import org.xinheng.record.CreditRecord;
import org.xinheng.record.Inspection;
import org.xinheng.record.Violation;
import org.xinheng.registry.Subject;
import org.xinheng.registry.Tag;

/** A number by a named category of a record or of the subject. */
final class CategoryTable implements Formula {
    private static final String TAG = "tag";

    private final String of;
    private final Map<String, Exact> points = new HashMap<>();
    private final Exact otherwise;
    private final Quantity.Pick pick;

    CategoryTable(Quantity.Table table) {
        of = table.of();
        table.points().forEach((category, number) -> points.put(category, Exact.of(number)));
        otherwise = Exact.of(table.otherwise());
        pick = table.pick().orElse(Quantity.Pick.LARGEST);
    }

    @Override
    public Exact value(Sheet sheet, CreditRecord record) {
        if (record == null && !of.equals(TAG)) {
            String category = ofSubject(sheet.facts.subject());
            return category == null ? otherwise : points.getOrDefault(category, otherwise);
        }
        Exact picked = null;
        for (String category : record == null ? tags(sheet) : ofRecord(record)) {
            Exact number = points.getOrDefault(category, otherwise);
            picked = picked == null ? number : together(picked, number);
        }
        return picked == null ? otherwise : picked;
    }

    @Override
    public boolean hasDocuments() {
        return false;
    }

    @Override
    public void breaks(Sheet sheet, IntConsumer days) {
        if (of.equals(TAG)) {
            for (Tag tag : sheet.facts.subject().tags()) {
                days.accept(Sheet.day(tag.period().from()));
                tag.period().until().ifPresent(d -> days.accept(Sheet.day(d)));
            }
        }
    }

    @Override
    public void explain(Sheet sheet, Consumer<Evidence> evidence) {
        evidence.accept(Evidence.attribute(of));
    }

    private Exact together(Exact a, Exact b) {
        return switch (pick) {
            case SUM -> a.plus(b);
            case LARGEST -> a.compareTo(b) >= 0 ? a : b;
            case SMALLEST -> a.compareTo(b) <= 0 ? a : b;
        };
    }

    /** The subject's one category; null without one. */
    private String ofSubject(Subject subject) {
        return switch (of) {
            case "kind" -> subject.kind().name();
            case "status" -> subject.status().name();
            case "area" -> subject.area();
            case "industry" -> subject.industry().map(i -> i.substring(0, 1)).orElse(null);
            default -> subject.attributes().text(of).orElse(null);
        };
    }

    private static Collection<String> tags(Sheet sheet) {
        return sheet.facts.subject().tags().stream()
                .filter(t -> t.period().contains(sheet.date()))
                .map(Tag::code)
                .distinct()
                .toList();
    }

    private Collection<String> ofRecord(CreditRecord record) {
        if (record instanceof Violation violation) {
            return switch (of) {
                case "kind" -> List.of(violation.kind().name());
                case "severity" -> List.of(violation.severity().name());
                case "item" -> list(violation.item());
                case "department" -> List.of(violation.department());
                case "behaviour" -> List.of(violation.behaviour());
                case "listType" -> list(violation.listType().map(Enum::name));
                case "penaltyType" ->
                    violation.penaltyTypes().stream().map(Enum::name).toList();
                default -> violation.attributes().categories(of);
            };
        }
        Inspection inspection = (Inspection) record;
        return switch (of) {
            case "item" -> List.of(inspection.item());
            case "department" -> List.of(inspection.department());
            case "result" -> inspection.results().stream().map(Enum::name).toList();
            case "level" -> List.of(inspection.level().name());
            case "caseType" -> List.of(inspection.caseType().name());
            default -> inspection.attributes().categories(of);
        };
    }

    private static List<String> list(Optional<String> value) {
        return value.map(List::of).orElse(List.of());
    }
}
