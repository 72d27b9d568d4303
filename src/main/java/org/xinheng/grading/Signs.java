package org.xinheng.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.xinheng.code.Period;
import org.xinheng.policy.Flag;
import org.xinheng.policy.Policy;
import org.xinheng.record.Link;
import org.xinheng.registry.Tag;

/** What an outcome says beside tiers: labels, named conditions, measures of joint punishment. */
final class Signs {
    private static final long[] NOTHING = {};

    private final List<Flag> flags;
    private final List<Clause> clauses = new ArrayList<>();

    Signs(Policy policy, Compilation compilation) {
        flags = policy.flags();
        flags.forEach(f -> clauses.add(compilation.clauses.compile(f.when())));
    }

    SortedSet<String> tags(Sheet sheet) {
        if (sheet.facts.subject().tags().isEmpty()) {
            return Collections.emptySortedSet();
        }
        SortedSet<String> tags = new TreeSet<>();
        for (Tag tag : sheet.facts.subject().tags()) {
            if (tag.period().contains(sheet.date())) {
                tags.add(tag.code());
            }
        }
        return tags;
    }

    SortedSet<String> flags(Sheet sheet) {
        if (raised(sheet) == 0) {
            return Collections.emptySortedSet();
        }
        SortedSet<String> raised = new TreeSet<>();
        for (int i = 0; i < flags.size(); i++) {
            if (clauses.get(i).holds(sheet)) {
                raised.add(flags.get(i).code());
            }
        }
        return raised;
    }

    SortedSet<String> measures(Sheet sheet) {
        if (sheet.facts.links().isEmpty()) {
            return Collections.emptySortedSet();
        }
        SortedSet<String> measures = new TreeSet<>();
        for (Link link : sheet.facts.links()) {
            if (inForce(link, sheet)) {
                measures.add(measure(link));
            }
        }
        return measures;
    }

    /** A bit for each named condition that holds. */
    long raised(Sheet sheet) {
        long raised = 0;
        for (int i = 0; i < clauses.size(); i++) {
            raised |= clauses.get(i).holds(sheet) ? 1L << i : 0;
        }
        return raised;
    }

    /**
     * A bit for each different label that is worn and each different measure that is in force, the same on every day of
     * one subject.
     */
    long[] wornAndReached(Sheet sheet) {
        List<Tag> tags = sheet.facts.subject().tags();
        List<Link> links = sheet.facts.links();
        if (tags.isEmpty() && links.isEmpty()) {
            return NOTHING;
        }
        long[] bits = new long[1 + (tags.size() + links.size()) / 64];
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).period().contains(sheet.date())) {
                set(bits, first(tags, i));
            }
        }
        for (int i = 0; i < links.size(); i++) {
            if (inForce(links.get(i), sheet)) {
                set(bits, tags.size() + firstLink(links, i));
            }
        }
        return bits;
    }

    void breaks(Sheet sheet, IntConsumer days) {
        clauses.forEach(c -> c.breaks(sheet, days));
        sheet.facts.subject().tags().forEach(t -> breaks(t.period(), days));
        sheet.facts.links().forEach(l -> breaks(l.period(), days));
        sheet.facts.links().forEach(l -> l.inForce().ifPresent(p -> breaks(p, days)));
    }

    /** A measure that restricts rights has no effect until it is confirmed. */
    private static boolean inForce(Link link, Sheet sheet) {
        return link.inForce().map(p -> p.contains(sheet.date())).orElse(false);
    }

    private static void breaks(Period period, IntConsumer days) {
        days.accept(Sheet.day(period.from()));
        period.until().ifPresent(d -> days.accept(Sheet.day(d)));
    }

    /** The place of the first label of the same code. */
    private static int first(List<Tag> tags, int i) {
        int first = 0;
        while (!tags.get(first).code().equals(tags.get(i).code())) {
            first++;
        }
        return first;
    }

    /** The place of the first link that brings the same measure. */
    private static int firstLink(List<Link> links, int i) {
        int first = 0;
        while (!measure(links.get(first)).equals(measure(links.get(i)))) {
            first++;
        }
        return first;
    }

    private static String measure(Link link) {
        return link.measure() + "@" + link.causingSubject().reference();
    }

    private static void set(long[] bits, int i) {
        bits[i / 64] |= 1L << i % 64;
    }
}
