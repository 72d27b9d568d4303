package org.xinheng.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.policy.Limit;
import org.xinheng.policy.Scheme;
import org.xinheng.policy.Score;

/** Compiles the way in which a scheme comes to its tiers. */
final class Tierings {
    private final Compilation compilation;
    private final Cutoffs cutoffs;

    Tierings(Compilation compilation, Cutoffs cutoffs) {
        this.compilation = compilation;
        this.cutoffs = cutoffs;
    }

    Tiering compile(Scheme scheme) {
        int place = compilation.scheme();
        if (scheme.combination().isPresent()) {
            return new Combinations(compilation).compile(scheme);
        } else if (!scheme.limits().isEmpty()) {
            return new ByLimits(
                    scheme.limits().stream().map(this::bounded).toList(),
                    scheme.tiers().size());
        } else if (scheme.quantiles().isPresent()) {
            return new ByQuantiles(place, scheme, cutoffs.of(scheme.code()), new Groups(scheme, compilation));
        } else if (scheme.tiers().get(0).from().isPresent()) {
            return new ByBands(place, scheme);
        }
        return new ByConditions(scheme.tiers().stream()
                .limit(scheme.tiers().size() - 1L)
                .map(t -> compilation.clauses.compile(t.when()))
                .toList());
    }

    private Bounded bounded(Limit limit) {
        return new Bounded(
                "limit:" + limit.code(),
                compilation.formulas.compile(limit.of()),
                limit.worse() == Score.Direction.HIGHER,
                limit.bounds().stream().map(Exact::of).toArray(Exact[]::new));
    }

    /** Bands are lower-inclusive; tiers stand the best first, so their bands rise or fall with them. */
    private static final class ByBands implements Tiering {
        private final int scheme;
        private final boolean higherIsWorse;
        private final long[] from;

        ByBands(int place, Scheme scheme) {
            this.scheme = place;
            higherIsWorse = scheme.score().orElseThrow().worse() == Score.Direction.HIGHER;
            from = scheme.tiers().stream()
                    .mapToLong(t -> Decimals.units(t.from().orElseThrow()))
                    .toArray();
        }

        @Override
        public int ordinal(Sheet sheet) {
            long score = sheet.grader.schemes().get(scheme).scoring().rounded(sheet.exact(scheme));
            int last = from.length - 1;
            if (higherIsWorse) {
                for (int i = last; i > 0; i--) {
                    if (score >= from[i]) {
                        return i;
                    }
                }
                return 0;
            }
            for (int i = 0; i < last; i++) {
                if (score >= from[i]) {
                    return i;
                }
            }
            return last;
        }

        @Override
        public String rule(Sheet sheet, int ordinal) {
            return "band";
        }
    }

    /** The best tier whose condition holds; the worst takes all others. */
    private record ByConditions(List<Clause> conditions) implements Tiering {
        @Override
        public int ordinal(Sheet sheet) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).holds(sheet)) {
                    return i;
                }
            }
            return conditions.size();
        }

        @Override
        public String rule(Sheet sheet, int ordinal) {
            return ordinal < conditions.size() ? "condition" : "otherwise";
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            conditions.forEach(c -> c.breaks(sheet, days));
        }

        @Override
        public void cite(Sheet sheet, int ordinal, Consumer<Document> documents) {
            if (ordinal >= 0 && ordinal < conditions.size()) {
                conditions.get(ordinal).cite(sheet, documents);
            }
        }
    }

    private record Bounded(String rule, Formula of, boolean higherIsWorse, Exact[] bounds) {
        int ordinal(Sheet sheet) {
            Exact value = of.value(sheet, null);
            if (value == null) {
                return 0;
            }
            for (int i = 0; i < bounds.length; i++) {
                int order = value.compareTo(bounds[i]);
                if (higherIsWorse ? order <= 0 : order >= 0) {
                    return i;
                }
            }
            return bounds.length;
        }
    }

    /** The worst that one of the limits says; the first of them decides. */
    private record ByLimits(List<Bounded> limits, int tiers) implements Tiering {
        @Override
        public int ordinal(Sheet sheet) {
            int worst = 0;
            for (Bounded limit : limits) {
                worst = Math.max(worst, limit.ordinal(sheet));
            }
            return worst;
        }

        @Override
        public String rule(Sheet sheet, int ordinal) {
            return limits.stream()
                    .filter(l -> l.ordinal(sheet) == ordinal)
                    .findFirst()
                    .map(Bounded::rule)
                    .orElse("limit");
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            limits.forEach(l -> l.of().breaks(sheet, l.bounds(), days));
        }

        @Override
        public void cite(Sheet sheet, int ordinal, Consumer<Document> documents) {
            for (Bounded limit : limits) {
                if (limit.ordinal(sheet) == ordinal) {
                    limit.of().explain(sheet, e -> e.document().ifPresent(documents));
                }
            }
        }
    }

    /** By cut-offs of a run: equal scores share the better tier. Without cut-offs there is no tier yet. */
    private static final class ByQuantiles implements Tiering {
        private final int scheme;
        private final boolean higherIsWorse;
        private final Cutoffs.Scheme cutoffs;
        private final Groups groups;

        ByQuantiles(int place, Scheme scheme, Cutoffs.Scheme cutoffs, Groups groups) {
            this.scheme = place;
            higherIsWorse = scheme.score().orElseThrow().worse() == Score.Direction.HIGHER;
            this.cutoffs = cutoffs;
            this.groups = groups;
        }

        @Override
        public int ordinal(Sheet sheet) {
            long[] cuts = cutoffs.of(groups.of(sheet));
            if (cuts == null) {
                return NONE;
            }
            long score = sheet.grader.schemes().get(scheme).scoring().rounded(sheet.exact(scheme));
            for (int i = 0; i < cuts.length; i++) {
                if (higherIsWorse ? score <= cuts[i] : score >= cuts[i]) {
                    return i;
                }
            }
            return cuts.length;
        }

        @Override
        public String rule(Sheet sheet, int ordinal) {
            return ordinal == NONE ? "no-cut-offs" : "quantile:" + cutoffs.run();
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            groups.breaks(sheet, days);
        }
    }

    /** The groups that are compared among themselves. */
    static final class Groups {
        private final List<String> codes = new ArrayList<>();
        private final List<Clause> clauses = new ArrayList<>();
        private final boolean byArea;

        Groups(Scheme scheme, Compilation compilation) {
            byArea = scheme.quantiles().orElseThrow().byArea();
            scheme.quantiles().orElseThrow().groups().forEach(g -> {
                codes.add(g.code());
                clauses.add(compilation.clauses.compile(g.when()));
            });
        }

        /** The group of the subject on the day at hand. */
        String of(Sheet sheet) {
            String group = Cutoffs.OTHERS;
            for (int i = 0; i < codes.size(); i++) {
                if (clauses.get(i).holds(sheet)) {
                    group = codes.get(i);
                    break;
                }
            }
            return byArea ? group + "@" + sheet.facts.subject().area() : group;
        }

        void breaks(Sheet sheet, IntConsumer days) {
            clauses.forEach(c -> c.breaks(sheet, days));
        }
    }
}
