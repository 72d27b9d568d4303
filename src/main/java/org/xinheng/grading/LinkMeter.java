package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.xinheng.record.Link;

/** Points for the joint-punishment links that reach the subject. */
record LinkMeter(Set<String> rules, long each, long cap) implements Meter {
    @Override
    public long points(Sheet sheet) {
        long sum = 0;
        for (Link link : sheet.facts.links()) {
            if (counts(link, sheet.date())) {
                sum += each;
            }
        }
        return Math.min(sum, cap);
    }

    @Override
    public void explain(Sheet sheet, Consumer<Evidence> evidence) {
        for (Link link : sheet.facts.links()) {
            if (counts(link, sheet.date())) {
                evidence.accept(new Evidence(
                        "link",
                        link.id().value(),
                        Optional.of(link.period().from()),
                        Optional.of(Decimals.decimal(each)),
                        BigDecimal.ONE,
                        documents(link).stream().findFirst()));
            }
        }
    }

    /** Whether a link counts on a day. */
    boolean counts(Link link, LocalDate on) {
        return counts(rules, link, on);
    }

    /** Whether a link of one of the rules (of any when empty) holds on a day. */
    static boolean counts(Set<String> rules, Link link, LocalDate on) {
        return (rules.isEmpty() || rules.contains(link.rule())) && link.period().contains(on);
    }

    /** The decision documents behind a link. */
    static List<Document> documents(Link link) {
        return link.causes().stream()
                .map(c -> new Document(
                        c.record(),
                        c.department(),
                        c.number(),
                        c.decidedOn(),
                        link.period().until()))
                .toList();
    }
}
