package org.xinheng.policy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a scheme's tier follows from those of others (综合+行业): schemes that stand before it in the file, or upstream
 * ones. A weighted sum is no combination but a scheme whose indicators count other schemes' scores.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Combination.Matrix.class, name = "matrix"),
    @JsonSubTypes.Type(value = Combination.Worst.class, name = "worst")
})
public sealed interface Combination {
    /**
     * A table with two entries.
     *
     * @param source where it comes from
     * @param rows the scheme whose tiers are the rows
     * @param columns the scheme whose tiers are the columns
     * @param cells by the label of the row, then of the column, the label of this scheme's tier
     * @param otherwise the label where one of the two has no tier; no tier when absent
     */
    record Matrix(
            String source,
            String rows,
            String columns,
            Map<String, Map<String, String>> cells,
            Optional<String> otherwise)
            implements Combination {
        public Matrix {
            cells = Lists.orEmpty(cells);
            otherwise = Lists.orEmpty(otherwise);
        }
    }

    /**
     * The worst that one of the parts says.
     *
     * @param parts the parts; those without a tier say nothing
     */
    record Worst(List<Part> parts) implements Combination {
        public Worst {
            parts = Lists.orEmpty(parts);
        }
    }

    /**
     * A part of a combination.
     *
     * @param scheme the scheme
     * @param source where the table comes from
     * @param tiers by the label of its tier, the label of the combination's
     */
    record Part(String scheme, String source, Map<String, String> tiers) {
        public Part {
            tiers = Lists.orEmpty(tiers);
        }
    }
}
