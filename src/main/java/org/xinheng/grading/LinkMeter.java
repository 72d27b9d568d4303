package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinheng.policy.PointRule;
import org.xinheng.record.Facts;
import org.xinheng.record.Link;

/** Points for the joint-punishment links that reach the subject. */
final class LinkMeter implements Meter {
    private final PointRule.ByLinks rule;
    private final long each;
    private final long cap;

    LinkMeter(PointRule.ByLinks rule) {
        this.rule = rule;
        each = Decimals.units(rule.each());
        cap = rule.cap().map(Decimals::units).orElse(Long.MAX_VALUE);
    }

    @Override
    public long points(Facts facts, LocalDate on) {
        long sum = 0;
        for (Link link : facts.links()) {
            if (counts(link, on)) {
                sum += each;
            }
        }
        return Math.min(sum, cap);
    }

    @Override
    public void explain(Facts facts, LocalDate on, Consumer<Evidence> evidence) {
        for (Link link : facts.links()) {
            if (counts(link, on)) {
                evidence.accept(new Evidence(
                        "link",
                        link.id().value(),
                        Optional.of(link.period().from()),
                        Optional.of(rule.each()),
                        BigDecimal.ONE,
                        documents(link).stream().findFirst()));
            }
        }
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

    private boolean counts(Link link, LocalDate on) {
        return (rule.rules().isEmpty() || rule.rules().contains(link.rule()))
                && link.period().contains(on);
    }
}
