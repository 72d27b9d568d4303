package org.xinheng.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.disclosure.PublicRecord;
import org.xinheng.record.PenaltyType;
import org.xinheng.registry.Area;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;

/** Records in the words of a page. */
public final class PublicPage {
    private final Map<String, String> words;
    private final Catalogue catalogue;

    PublicPage(Map<String, String> words, Catalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    /** A subject as a page shows it. */
    public record SubjectText(String id, String name, String code, String kind, String area) {}

    /** A record as a page shows it. */
    public record RecordText(String id, String kind, boolean objected, List<Fact> facts) {}

    /** A line of a record. */
    public record Fact(String name, String value) {}

    SubjectText subject(PublicRecord.Whom whom) {
        return new SubjectText(
                whom.id(),
                whom.name(),
                whom.uscc().orElse(""),
                words.getOrDefault("subject." + whom.kind(), whom.kind().name()),
                catalogue.area(whom.area()).map(Area::name).orElse(whom.area()));
    }

    RecordText record(PublicRecord record) {
        Facts facts = new Facts();
        facts.add("behaviour", record.behaviour());
        facts.add("documentNumber", record.documentNumber());
        facts.add("department", department(record.department()));
        facts.add(
                "item",
                record.item()
                        .map(code -> catalogue.findItem(code).map(Item::name).orElse(code)));
        facts.add("penalties", penalties(record));
        facts.add("fine", record.fine().map(BigDecimal::toPlainString));
        facts.add("severity", words.get("severity." + record.severity()));
        facts.add("decidedOn", record.decidedOn().toString());
        facts.add("publishedOn", record.publishedOn().toString());
        facts.add("until", record.until().toString());
        facts.add("repairFrom", record.repairFrom().map(LocalDate::toString).orElse(words.get("neverRepaired")));
        facts.add("rule", record.rule());
        facts.add("meaning", words.getOrDefault("mean." + record.kind(), words.get("mean.OTHER")));
        return new RecordText(record.id(), words.get("kind." + record.kind()), record.objected(), facts.all);
    }

    String department(String code) {
        return catalogue.department(code).map(Department::name).orElse(code);
    }

    private Optional<String> penalties(PublicRecord record) {
        return record.penaltyTypes().isEmpty()
                ? Optional.empty()
                : Optional.of(record.penaltyTypes().stream()
                        .map(PenaltyType::name)
                        .map(type -> words.get("penalty." + type))
                        .collect(Collectors.joining("、")));
    }

    /** Collects the lines that there is something to say in. */
    private final class Facts {
        private final List<Fact> all = new ArrayList<>();

        void add(String key, String value) {
            all.add(new Fact(words.get(key), value));
        }

        void add(String key, Optional<String> value) {
            value.ifPresent(v -> add(key, v));
        }
    }
}
