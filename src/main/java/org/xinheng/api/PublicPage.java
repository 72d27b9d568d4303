package org.xinheng.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.disclosure.PublicRecord;
import org.xinheng.disclosure.PublicResult;
import org.xinheng.disclosure.PublicTier;
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

    /** A record, a result or a tier as a page shows it; its badge and meaning may be empty. */
    public record EntryText(
            String id,
            String kind,
            String badge,
            boolean objected,
            List<Fact> dates,
            List<Fact> facts,
            String meaning) {}

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

    EntryText record(PublicRecord record) {
        Facts dates = new Facts();
        dates.add("decidedOn", record.decidedOn().toString());
        dates.add("publishedOn", record.publishedOn().toString());
        dates.add("until", record.until().toString());
        dates.add("repairFrom", record.repairFrom().map(LocalDate::toString).orElse(words.get("neverRepaired")));
        Facts facts = new Facts();
        facts.add("behaviour", record.behaviour());
        facts.add("documentNumber", record.documentNumber());
        facts.add("department", department(record.department()));
        facts.addPublisher(record.department(), record.publisher());
        facts.add("item", record.item().map(this::item));
        facts.add("listType", record.listType().map(list -> words.get("list." + list)));
        facts.add("penalties", penalties(record.penaltyTypes()));
        facts.add("fine", record.fine().map(BigDecimal::toPlainString));
        facts.add("rule", record.rule());
        return new EntryText(
                record.id(),
                words.get("kind." + record.kind()),
                words.get("severity." + record.severity()),
                record.objected(),
                dates.all,
                facts.all,
                words.getOrDefault("mean." + record.kind(), words.get("mean.OTHER")));
    }

    EntryText result(PublicResult result) {
        Facts dates = new Facts();
        dates.add("checkedOn", result.checkedOn().toString());
        dates.add("publishedOn", result.publishedOn().toString());
        dates.add("until", result.until().toString());
        Facts facts = new Facts();
        for (PublicResult.ItemResult found : result.findings()) {
            facts.all.add(new Fact(
                    item(found.item()),
                    found.results().stream().map(r -> words.get("result." + r)).collect(Collectors.joining("；"))));
        }
        facts.add("checkedBy", department(result.department()));
        facts.addPublisher(result.department(), result.publisher());
        facts.add("method", words.get("method." + result.method()));
        facts.add("rule", result.rule());
        return new EntryText(result.id(), words.get("checkResult"), "", false, dates.all, facts.all, "");
    }

    EntryText tier(PublicTier tier) {
        Facts dates = new Facts();
        dates.add("tier", tier.label());
        dates.add("publishedOn", tier.publishedOn().toString());
        Facts facts = new Facts();
        facts.add("rule", tier.basis());
        return new EntryText(tier.id(), tier.title(), "", false, dates.all, facts.all, "");
    }

    private String item(String code) {
        return catalogue.findItem(code).map(Item::name).orElse(code);
    }

    String department(String code) {
        return catalogue.department(code).map(Department::name).orElse(code);
    }

    Optional<String> penalties(Set<PenaltyType> types) {
        return types.isEmpty()
                ? Optional.empty()
                : Optional.of(types.stream()
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

        /** Who publishes, where that is another department. */
        void addPublisher(String department, String publisher) {
            if (!publisher.equals(department)) {
                add("publisher", department(publisher));
            }
        }

        void add(String key, Optional<String> value) {
            value.ifPresent(v -> add(key, v));
        }
    }
}
