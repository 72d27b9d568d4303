package org.xinheng.grading;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.xinheng.code.Term;
import org.xinheng.policy.Condition;
import org.xinheng.policy.InspectionFilter;
import org.xinheng.policy.RecordFilter;
import org.xinheng.record.Link;
import org.xinheng.registry.Tag;

/** Compiles conditions: once per policy, so that nothing of the tree is interpreted per subject. */
final class Clauses {
    private static final Clause ALWAYS = sheet -> true;

    private final Compilation compilation;

    Clauses(Compilation compilation) {
        this.compilation = compilation;
    }

    /** A condition as a clause; an absent one always holds. */
    Clause compile(Optional<Condition> condition) {
        return condition.map(this::compile).orElse(ALWAYS);
    }

    /** A condition as a clause. */
    Clause compile(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Several(all(all.conditions()), all.conditions().size());
        } else if (condition instanceof Condition.Any any) {
            return new Several(all(any.conditions()), 1);
        } else if (condition instanceof Condition.AtLeast some) {
            return new Several(all(some.of()), some.number());
        } else if (condition instanceof Condition.Not not) {
            return new Negation(compile(not.condition()));
        } else if (condition instanceof Condition.Younger younger) {
            return new Youth(younger.term());
        } else if (condition instanceof Condition.Tagged tagged) {
            return new Bearing(tagged.tag());
        } else if (condition instanceof Condition.Linked linked) {
            return new LinkPresence(linked.rules());
        } else if (condition instanceof Condition.ValueIs value) {
            return new Comparison(compilation.formulas.compile(value.of()), value);
        } else if (condition instanceof Condition.TierIs tier) {
            return tier(tier);
        } else if (condition instanceof Condition.Rated rated) {
            return new Rated(compilation.upstream.get(rated.scheme()), rated.oneOf());
        }
        return ofRecords(condition);
    }

    private List<Clause> all(List<Condition> conditions) {
        return conditions.stream().map(this::compile).toList();
    }

    private Clause ofRecords(Condition condition) {
        if (condition instanceof Condition.Violations v) {
            return new RecordCount(
                    RecordSelection.violations(
                            compilation.slot(),
                            v.where().orElse(RecordFilter.ALL),
                            v.within(),
                            v.countsAfterPublication()),
                    v.atLeast().orElse(1),
                    Integer.MAX_VALUE);
        } else if (condition instanceof Condition.FailedInspections f) {
            InspectionFilter failed = InspectionFilter.failed(f.items());
            return new RecordCount(
                    compilation.inspections(Optional.of(failed), Optional.of(f.within())),
                    f.atLeast().orElse(1),
                    Integer.MAX_VALUE);
        } else if (condition instanceof Condition.Inspections i) {
            return new RecordCount(
                    compilation.inspections(i.where(), i.within()),
                    i.atLeast().orElse(0),
                    i.atMost().orElse(Integer.MAX_VALUE));
        }
        return ofSubject(condition);
    }

    /** Conditions that do not depend on the date. */
    private static Clause ofSubject(Condition condition) {
        if (condition instanceof Condition.Kind kind) {
            return sheet -> kind.kinds().contains(sheet.facts.subject().kind());
        } else if (condition instanceof Condition.Status status) {
            return sheet -> status.statuses().contains(sheet.facts.subject().status());
        } else if (condition instanceof Condition.InArea area) {
            return sheet -> area.areas().contains(sheet.facts.subject().area());
        } else if (condition instanceof Condition.Industry industry) {
            return sheet -> sheet.facts
                    .subject()
                    .industry()
                    .map(i -> industry.prefixes().stream().anyMatch(i::startsWith))
                    .orElse(false);
        } else if (condition instanceof Condition.NumberIs number) {
            return sheet -> sheet.facts
                    .subject()
                    .attributes()
                    .number(number.attribute())
                    .map(value -> number.atLeast()
                                    .map(least -> value.compareTo(least) >= 0)
                                    .orElse(true)
                            && number.atMost()
                                    .map(most -> value.compareTo(most) <= 0)
                                    .orElse(true))
                    .orElse(false);
        } else if (condition instanceof Condition.TextIs text) {
            return sheet -> sheet.facts
                    .subject()
                    .attributes()
                    .text(text.attribute())
                    .map(text.oneOf()::contains)
                    .orElse(false);
        } else if (condition instanceof Condition.IsTrue flag) {
            return sheet -> sheet.facts.subject().attributes().flag(flag.attribute());
        }
        throw new IllegalStateException("no clause for " + condition.getClass().getSimpleName());
    }

    private Clause tier(Condition.TierIs condition) {
        CompiledUpstream upstream = compilation.upstream.get(condition.scheme());
        if (upstream != null) {
            return new Rated(upstream, condition.oneOf());
        }
        int scheme = compilation.schemes.get(condition.scheme());
        Set<Integer> ordinals = new HashSet<>();
        condition.oneOf().forEach(label -> ordinals.add(compilation.ordinal(condition.scheme(), label)));
        return new TierPresence(scheme, ordinals);
    }

    /** At least so many of several. */
    private record Several(List<Clause> clauses, int number) implements Clause {
        @Override
        public boolean holds(Sheet sheet) {
            int missing = number;
            for (int i = 0; i < clauses.size() && missing > 0; i++) {
                if (clauses.get(i).holds(sheet)) {
                    missing--;
                } else if (clauses.size() - i - 1 < missing) {
                    return false;
                }
            }
            return missing <= 0;
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            clauses.forEach(c -> c.breaks(sheet, days));
        }

        @Override
        public void cite(Sheet sheet, Consumer<Document> documents) {
            clauses.stream().filter(c -> c.holds(sheet)).forEach(c -> c.cite(sheet, documents));
        }
    }

    /** What does not hold rests on no document. */
    private record Negation(Clause clause) implements Clause {
        @Override
        public boolean holds(Sheet sheet) {
            return !clause.holds(sheet);
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            clause.breaks(sheet, days);
        }
    }

    /** So many records that count. */
    record RecordCount(RecordSelection selection, int atLeast, int atMost) implements Clause {
        @Override
        public boolean holds(Sheet sheet) {
            int count = selection.count(sheet);
            return count >= atLeast && count <= atMost;
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            selection.breaks(sheet, days);
        }

        @Override
        public void cite(Sheet sheet, Consumer<Document> documents) {
            selection.cite(sheet, documents);
        }
    }

    private record Youth(Term term) implements Clause {
        @Override
        public boolean holds(Sheet sheet) {
            Optional<LocalDate> founded = sheet.facts.subject().establishedOn();
            return founded.isPresent() && sheet.day() < Sheet.day(term.anniversary(founded.get()));
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            sheet.facts.subject().establishedOn().ifPresent(d -> days.accept(Sheet.day(term.anniversary(d))));
        }
    }

    private record Bearing(String tag) implements Clause {
        @Override
        public boolean holds(Sheet sheet) {
            for (Tag worn : sheet.facts.subject().tags()) {
                if (worn.code().equals(tag) && worn.period().contains(sheet.date())) {
                    return true;
                }
            }
            return false;
        }
    }

    private record LinkPresence(Set<String> rules) implements Clause {
        @Override
        public boolean holds(Sheet sheet) {
            for (Link link : sheet.facts.links()) {
                if (LinkMeter.counts(rules, link, sheet.date())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void cite(Sheet sheet, Consumer<Document> documents) {
            sheet.facts.links().stream()
                    .filter(link -> LinkMeter.counts(rules, link, sheet.date()))
                    .flatMap(link -> LinkMeter.documents(link).stream())
                    .forEach(documents);
        }
    }

    private static final class Comparison implements Clause {
        private final Formula of;
        private final Exact atLeast;
        private final Exact atMost;
        private final Exact above;
        private final Exact below;
        private final Exact[] all;

        Comparison(Formula of, Condition.ValueIs bounds) {
            this.of = of;
            atLeast = bounds.atLeast().map(Exact::of).orElse(null);
            atMost = bounds.atMost().map(Exact::of).orElse(null);
            above = bounds.above().map(Exact::of).orElse(null);
            below = bounds.below().map(Exact::of).orElse(null);
            all = Stream.of(atLeast, atMost, above, below)
                    .filter(Objects::nonNull)
                    .toArray(Exact[]::new);
        }

        @Override
        public boolean holds(Sheet sheet) {
            Exact value = of.value(sheet, null);
            return value != null
                    && (atLeast == null || value.compareTo(atLeast) >= 0)
                    && (atMost == null || value.compareTo(atMost) <= 0)
                    && (above == null || value.compareTo(above) > 0)
                    && (below == null || value.compareTo(below) < 0);
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            of.breaks(sheet, all, days);
        }

        @Override
        public void cite(Sheet sheet, Consumer<Document> documents) {
            of.explain(sheet, evidence -> evidence.document().ifPresent(documents));
        }
    }

    private record TierPresence(int scheme, Set<Integer> ordinals) implements Clause {
        @Override
        public boolean holds(Sheet sheet) {
            return ordinals.contains(sheet.verdict(scheme).ordinal());
        }
    }

    private static final class Rated implements Clause {
        private final CompiledUpstream upstream;
        private final Set<Integer> ordinals = new HashSet<>();

        Rated(CompiledUpstream upstream, Set<String> labels) {
            this.upstream = upstream;
            (labels.isEmpty() ? upstream.tiers() : labels)
                    .forEach(label -> ordinals.add(upstream.tiers().indexOf(label)));
        }

        @Override
        public boolean holds(Sheet sheet) {
            return ordinals.contains(sheet.rated(upstream));
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            upstream.breaks(sheet.facts, days);
        }
    }
}
