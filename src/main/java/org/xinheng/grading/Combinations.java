package org.xinheng.grading;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xinheng.policy.Combination;
import org.xinheng.policy.Scheme;

/** Compiles schemes that combine the tiers of others. */
final class Combinations {
    private final Compilation compilation;

    Combinations(Compilation compilation) {
        this.compilation = compilation;
    }

    Tiering compile(Scheme scheme) {
        Combination combination = scheme.combination().orElseThrow();
        if (combination instanceof Combination.Matrix matrix) {
            return matrix(scheme, matrix);
        }
        Combination.Worst worst = (Combination.Worst) combination;
        List<Part> parts = worst.parts().stream()
                .map(p -> {
                    Other other = other(p.scheme());
                    int[] tiers = compilation.labels(p.scheme()).stream()
                            .mapToInt(label -> scheme.ordinal(p.tiers().get(label)))
                            .toArray();
                    return new Part(p.scheme(), other, tiers);
                })
                .toList();
        return new WorstOf(parts);
    }

    private Tiering matrix(Scheme scheme, Combination.Matrix matrix) {
        int[][] cells = compilation.labels(matrix.rows()).stream()
                .map(row -> compilation.labels(matrix.columns()).stream()
                        .mapToInt(
                                column -> scheme.ordinal(matrix.cells().get(row).get(column)))
                        .toArray())
                .toArray(int[][]::new);
        return new MatrixOf(
                other(matrix.rows()),
                other(matrix.columns()),
                cells,
                matrix.otherwise().map(scheme::ordinal).orElse(Tiering.NONE));
    }

    private Other other(String scheme) {
        CompiledUpstream upstream = compilation.upstream.get(scheme);
        return upstream != null ? new Other(upstream, 0) : new Other(null, compilation.schemes.get(scheme));
    }

    /** Another scheme, own or upstream. */
    private record Other(CompiledUpstream upstream, int scheme) {
        int ordinal(Sheet sheet) {
            return upstream != null
                    ? sheet.rated(upstream)
                    : sheet.verdict(scheme).ordinal();
        }

        void breaks(Sheet sheet, IntConsumer days) {
            if (upstream != null) {
                upstream.breaks(sheet.facts, days);
            }
        }

        void cite(Sheet sheet, Consumer<Document> documents) {
            if (upstream == null) {
                sheet.grader.schemes().get(scheme).cite(sheet, documents);
            }
        }
    }

    private record Part(String code, Other other, int[] tiers) {
        int ordinal(Sheet sheet) {
            int ordinal = other.ordinal(sheet);
            return ordinal < 0 ? Tiering.NONE : tiers[ordinal];
        }
    }

    private record WorstOf(List<Part> parts) implements Tiering {
        @Override
        public int ordinal(Sheet sheet) {
            int worst = NONE;
            for (Part part : parts) {
                worst = Math.max(worst, part.ordinal(sheet));
            }
            return worst;
        }

        @Override
        public String rule(Sheet sheet, int ordinal) {
            return parts.stream()
                    .filter(p -> ordinal != NONE && p.ordinal(sheet) == ordinal)
                    .findFirst()
                    .map(p -> "worst:" + p.code())
                    .orElse("no-data");
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            parts.forEach(p -> p.other().breaks(sheet, days));
        }

        @Override
        public void cite(Sheet sheet, int ordinal, Consumer<Document> documents) {
            parts.stream().filter(p -> p.ordinal(sheet) == ordinal).forEach(p -> p.other()
                    .cite(sheet, documents));
        }
    }

    private record MatrixOf(Other rows, Other columns, int[][] cells, int otherwise) implements Tiering {
        @Override
        public int ordinal(Sheet sheet) {
            int row = rows.ordinal(sheet);
            int column = columns.ordinal(sheet);
            return row < 0 || column < 0 ? otherwise : cells[row][column];
        }

        @Override
        public String rule(Sheet sheet, int ordinal) {
            boolean both = rows.ordinal(sheet) >= 0 && columns.ordinal(sheet) >= 0;
            return both ? "matrix" : ordinal == NONE ? "no-data" : "otherwise";
        }

        @Override
        public void breaks(Sheet sheet, IntConsumer days) {
            rows.breaks(sheet, days);
            columns.breaks(sheet, days);
        }

        @Override
        public void cite(Sheet sheet, int ordinal, Consumer<Document> documents) {
            rows.cite(sheet, documents);
            columns.cite(sheet, documents);
        }
    }
}
