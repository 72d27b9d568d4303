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
        Exact picked = null;
        for (String category : record == null ? ofSubject(sheet) : ofRecord(record)) {
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
        if (of.equals("tag")) {
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

    private Collection<String> ofSubject(Sheet sheet) {
        Subject subject = sheet.facts.subject();
        return switch (of) {
            case "kind" -> List.of(subject.kind().name());
            case "status" -> List.of(subject.status().name());
            case "area" -> List.of(subject.area());
            case "industry" -> list(subject.industry().map(i -> i.substring(0, 1)));
            case "tag" ->
                subject.tags().stream()
                        .filter(t -> t.period().contains(sheet.date()))
                        .map(Tag::code)
                        .distinct()
                        .toList();
            default -> list(subject.attributes().text(of));
        };
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
                default -> list(violation.attributes().text(of));
            };
        }
        Inspection inspection = (Inspection) record;
        return switch (of) {
            case "item" -> List.of(inspection.item());
            case "department" -> List.of(inspection.department());
            case "result" -> inspection.results().stream().map(Enum::name).toList();
            case "level" -> List.of(inspection.level().name());
            case "caseType" -> List.of(inspection.caseType().name());
            default -> list(inspection.attributes().text(of));
        };
    }

    private static List<String> list(Optional<String> value) {
        return value.map(List::of).orElse(List.of());
    }
}
