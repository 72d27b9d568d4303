package org.xinheng.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.xinheng.code.Term;
import org.xinheng.policy.Condition;
import org.xinheng.policy.Publication;
import org.xinheng.policy.RecordFilter;
import org.xinheng.record.Facts;
import org.xinheng.record.Inspection;
import org.xinheng.record.Link;
import org.xinheng.registry.Tag;

/** Compiles conditions: once per policy, so that nothing of the tree is interpreted per subject. */
final class Clauses {
    private final Publication publication;

    Clauses(Publication publication) {
        this.publication = publication;
    }

    /** A condition as a clause; an absent one always holds. */
    Clause compile(Condition condition) {
        if (condition == null) {
            return (facts, on) -> true;
        } else if (condition instanceof Condition.All all) {
            return new Several(all.conditions().stream().map(this::compile).toList(), true);
        } else if (condition instanceof Condition.Any any) {
            return new Several(any.conditions().stream().map(this::compile).toList(), false);
        } else if (condition instanceof Condition.Not not) {
            return new Negation(compile(not.condition()));
        } else if (condition instanceof Condition.Violations v) {
            RecordFilter where = v.where() == null ? RecordFilter.ALL : v.where();
            return new ViolationCount(
                    new ViolationSpans(where, v.within(), v.countsAfterPublication(), publication),
                    v.atLeast().orElse(1));
        } else if (condition instanceof Condition.FailedInspections f) {
            return new FailureCount(
                    new InspectionSpans(f.items(), f.within()), f.atLeast().orElse(1));
        } else if (condition instanceof Condition.Younger younger) {
            return new Youth(younger.term());
        } else if (condition instanceof Condition.Tagged tagged) {
            return new Bearing(tagged.tag());
        } else if (condition instanceof Condition.Linked linked) {
            return new LinkPresence(linked.rules());
        }
        return ofSubject(condition);
    }

    /** Conditions that do not depend on the date. */
    private static Clause ofSubject(Condition condition) {
        if (condition instanceof Condition.Kind kind) {
            return (facts, on) -> kind.kinds().contains(facts.subject().kind());
        } else if (condition instanceof Condition.Status status) {
            return (facts, on) -> status.statuses().contains(facts.subject().status());
        } else if (condition instanceof Condition.Industry industry) {
            return (facts, on) -> facts.subject()
                    .industry()
                    .map(i -> industry.prefixes().stream().anyMatch(i::startsWith))
                    .orElse(false);
        } else if (condition instanceof Condition.NumberIs number) {
            return (facts, on) -> facts.subject()
                    .attributes()
                    .number(number.attribute())
                    .map(value -> within(number, value))
                    .orElse(false);
        } else if (condition instanceof Condition.TextIs text) {
            return (facts, on) -> facts.subject()
                    .attributes()
                    .text(text.attribute())
                    .map(text.oneOf()::contains)
                    .orElse(false);
        } else if (condition instanceof Condition.IsTrue flag) {
            return (facts, on) -> facts.subject().attributes().flag(flag.attribute());
        }
        throw new IllegalStateException("no clause for " + condition.getClass().getSimpleName());
    }

    private static boolean within(Condition.NumberIs number, BigDecimal value) {
        return number.atLeast().map(least -> value.compareTo(least) >= 0).orElse(true)
                && number.atMost().map(most -> value.compareTo(most) <= 0).orElse(true);
    }

    private record Several(List<Clause> clauses, boolean every) implements Clause {
        @Override
        public boolean holds(Facts facts, LocalDate on) {
            for (Clause clause : clauses) {
                if (clause.holds(facts, on) != every) {
                    return !every;
                }
            }
            return every;
        }

        @Override
        public void breaks(Facts facts, Consumer<LocalDate> dates) {
            clauses.forEach(c -> c.breaks(facts, dates));
        }

        @Override
        public void cite(Facts facts, LocalDate on, Consumer<Document> documents) {
            clauses.stream().filter(c -> c.holds(facts, on)).forEach(c -> c.cite(facts, on, documents));
        }
    }

    /** What does not hold rests on no document. */
    private record Negation(Clause clause) implements Clause {
        @Override
        public boolean holds(Facts facts, LocalDate on) {
            return !clause.holds(facts, on);
        }

        @Override
        public void breaks(Facts facts, Consumer<LocalDate> dates) {
            clause.breaks(facts, dates);
        }
    }

    /** So many violations whose span contains the day. */
    record ViolationCount(ViolationSpans spans, int atLeast) implements Clause {
        @Override
        public boolean holds(Facts facts, LocalDate on) {
            return spans.count(facts, on) >= atLeast;
        }

        @Override
        public void breaks(Facts facts, Consumer<LocalDate> dates) {
            spans.breaks(facts, dates);
        }

        @Override
        public void cite(Facts facts, LocalDate on, Consumer<Document> documents) {
            spans.cite(facts, on, documents);
        }
    }

    private record FailureCount(InspectionSpans spans, int atLeast) implements Clause {
        @Override
        public boolean holds(Facts facts, LocalDate on) {
            int failed = 0;
            for (Inspection inspection : facts.inspections()) {
                if (inspection.foundProblem() && spans.counts(inspection, on)) {
                    failed++;
                }
            }
            return failed >= atLeast;
        }

        @Override
        public void breaks(Facts facts, Consumer<LocalDate> dates) {
            spans.breaks(facts, dates);
        }
    }

    private record Youth(Term term) implements Clause {
        @Override
        public boolean holds(Facts facts, LocalDate on) {
            return facts.subject()
                    .establishedOn()
                    .map(d -> on.isBefore(term.anniversary(d)))
                    .orElse(false);
        }

        @Override
        public void breaks(Facts facts, Consumer<LocalDate> dates) {
            facts.subject().establishedOn().ifPresent(d -> dates.accept(term.anniversary(d)));
        }
    }

    private record Bearing(String tag) implements Clause {
        @Override
        public boolean holds(Facts facts, LocalDate on) {
            for (Tag worn : facts.subject().tags()) {
                if (worn.code().equals(tag) && worn.period().contains(on)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record LinkPresence(Set<String> rules) implements Clause {
        @Override
        public boolean holds(Facts facts, LocalDate on) {
            return facts.links().stream().anyMatch(link -> reaches(rules, link, on));
        }

        @Override
        public void cite(Facts facts, LocalDate on, Consumer<Document> documents) {
            facts.links().stream()
                    .filter(link -> reaches(rules, link, on))
                    .flatMap(link -> LinkMeter.documents(link).stream())
                    .forEach(documents);
        }

        static boolean reaches(Set<String> rules, Link link, LocalDate on) {
            return (rules.isEmpty() || rules.contains(link.rule()))
                    && link.period().contains(on);
        }
    }
}
