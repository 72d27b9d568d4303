package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.code.Attributes;
import org.xinheng.code.Period;
import org.xinheng.policy.Condition;
import org.xinheng.policy.PointRule;
import org.xinheng.policy.Quantity;
import org.xinheng.record.Facts;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.registry.Tag;

/**
 * Supposes another status, industry, label or attribute of a subject, wherever a policy tells them apart. Its kind and its
 * area stay what they are.
 */
final class SubjectChanges {
    /** What tables read of a subject that is no attribute. */
    private static final Set<String> FIXED = Set.of("kind", "status", "area", "industry", "tag");

    private final Vocabulary vocabulary;
    private final Facts facts;
    private final Subject subject;
    private final LocalDate on;
    private final Map<String, Set<String>> categories = new TreeMap<>();
    private final Set<String> numbers = new TreeSet<>();
    private final List<Hypothesis> hypotheses = new ArrayList<>();

    SubjectChanges(Vocabulary vocabulary, Facts facts, LocalDate on) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        subject = facts.subject();
        this.on = on;
        vocabulary.subjectTables().forEach(t -> categories(t.of())
                .addAll(t.points().keySet()));
        vocabulary.parts(PointRule.ByCategory.class).forEach(c -> categories(c.of())
                .addAll(c.points().keySet()));
        vocabulary.parts(Condition.TextIs.class).forEach(c -> categories(c.attribute())
                .addAll(c.oneOf()));
        vocabulary.parts(Condition.Industry.class).forEach(c -> categories("industry")
                .addAll(c.prefixes()));
        vocabulary.parts(Condition.Tagged.class).forEach(c -> categories("tag").add(c.tag()));
    }

    List<Hypothesis> all() {
        boolean readsStatus = categories.containsKey("status")
                || !vocabulary.parts(Condition.Status.class).isEmpty();
        for (SubjectStatus status : SubjectStatus.values()) {
            if (readsStatus) {
                change("status", status.name(), with(status, subject.industry(), subject.tags(), subject.attributes()));
            }
        }
        for (String industry : categories("industry")) {
            change(
                    "industry",
                    industry,
                    with(subject.status(), Optional.of(industry), subject.tags(), subject.attributes()));
        }
        categories("tag").forEach(this::labelled);
        categories.forEach((name, values) -> {
            if (!FIXED.contains(name)) {
                values.forEach(value -> attribute(name, value));
            }
        });
        names(Condition.IsTrue.class, Condition.IsTrue::attribute)
                .forEach(name -> attribute(name, !subject.attributes().flag(name)));
        numbers.addAll(names(Condition.NumberIs.class, Condition.NumberIs::attribute));
        numbers.addAll(names(PointRule.ByNumber.class, PointRule.ByNumber::attribute));
        numbers.addAll(names(Quantity.Attribute.class, Quantity.Attribute::name));
        List<BigDecimal> thresholds = vocabulary.thresholds();
        numbers.forEach(name -> thresholds.forEach(number -> attribute(name, number)));
        return hypotheses;
    }

    private Set<String> categories(String of) {
        return categories.computeIfAbsent(of, n -> new TreeSet<>());
    }

    private interface Name<T> {
        String of(T part);
    }

    private <T> Set<String> names(Class<T> type, Name<T> name) {
        Set<String> names = new TreeSet<>();
        vocabulary.parts(type).forEach(part -> names.add(name.of(part)));
        return names;
    }

    /** A label that is worn ends, another one begins. */
    private void labelled(String label) {
        List<Tag> rest = Hypothesis.without(
                subject.tags(), t -> t.code().equals(label) && t.period().contains(on));
        boolean worn = rest.size() < subject.tags().size();
        List<Tag> then = worn ? rest : Hypothesis.and(rest, new Tag(label, Period.since(on)));
        change(worn ? "tagEnds" : "tag", label, with(subject.status(), subject.industry(), then, subject.attributes()));
    }

    private void attribute(String name, Object value) {
        Map<String, Object> values = new TreeMap<>(subject.attributes().values());
        values.put(name, value);
        change(
                name,
                value instanceof BigDecimal number ? number.toPlainString() : value.toString(),
                with(subject.status(), subject.industry(), subject.tags(), Attributes.of(values)));
    }

    private Subject with(SubjectStatus status, Optional<String> industry, List<Tag> tags, Attributes attributes) {
        return new Subject(
                subject.id(),
                subject.kind(),
                subject.name(),
                subject.uscc(),
                subject.registrationNumber(),
                subject.key(),
                subject.area(),
                industry,
                subject.establishedOn(),
                status,
                tags,
                attributes);
    }

    private void change(String field, String value, Subject then) {
        hypotheses.add(
                Hypothesis.of(Happening.SUBJECT_CHANGE, Map.of(field, value), Set.of(), numbers, facts.with(then)));
    }
}
