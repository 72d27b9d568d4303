package org.xinheng.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinheng.registry.Item;
import org.xinheng.registry.ItemClass;
import org.xinheng.registry.Level;
import org.xinheng.registry.SubjectKind;

/**
 * A row of the intensity table; the first that fits counts. A part that is left out lets everything through.
 *
 * @param code its code
 * @param source where its numbers come from
 * @param itemClass the class of item
 * @param items codes of items
 * @param fields key fields of items
 * @param kinds kinds of subject
 * @param levels levels of authority
 * @param flag a flag that the subject must bear: a class of subjects of its own, whatever the tier
 * @param basis what the ratios are a part of
 * @param withoutReplacement whether nobody is taken a second time within the basis
 * @param tiers an entry for each tier, the best first; empty where the tier does not matter (不涉及信用风险分类)
 * @param matrix entries by the tiers of two schemes, instead of {@code tiers}
 * @param withoutTier the entry where no tier applies
 */
public record IntensityRow(
        String code,
        String source,
        Optional<ItemClass> itemClass,
        Set<String> items,
        Set<String> fields,
        Set<SubjectKind> kinds,
        Set<Level> levels,
        Optional<String> flag,
        IntensityRules.Basis basis,
        boolean withoutReplacement,
        List<IntensityEntry> tiers,
        Optional<Matrix> matrix,
        IntensityEntry withoutTier) {
    /**
     * Entries by the tiers of two schemes.
     *
     * @param scheme the second scheme; the first is the item's own
     * @param entries for each tier of the item's scheme, the best first, an entry for each tier of the second
     */
    public record Matrix(String scheme, List<List<IntensityEntry>> entries) {
        public Matrix {
            entries = Lists.orEmpty(entries);
        }
    }

    public IntensityRow {
        itemClass = itemClass == null ? Optional.empty() : itemClass;
        items = items == null ? Set.of() : Set.copyOf(items);
        fields = fields == null ? Set.of() : Set.copyOf(fields);
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        levels = levels == null ? Set.of() : Set.copyOf(levels);
        flag = flag == null ? Optional.empty() : flag;
        tiers = Lists.orEmpty(tiers);
        matrix = matrix == null ? Optional.empty() : matrix;
    }

    /** Whether the row is about an item, a kind of subject with its flags, and a level of authority. */
    public boolean fits(Item item, SubjectKind kind, Set<String> flags, Level level) {
        return itemClass.map(c -> c == item.itemClass()).orElse(true)
                && (items.isEmpty() || items.contains(item.code()))
                && (fields.isEmpty() || item.field().map(fields::contains).orElse(false))
                && (kinds.isEmpty() || kinds.contains(kind))
                && (levels.isEmpty() || levels.contains(level))
                && flag.map(flags::contains).orElse(true);
    }

    /** All entries, wherever they stand. */
    Stream<IntensityEntry> entries() {
        return Stream.of(
                        tiers.stream(),
                        matrix.stream().flatMap(m -> m.entries().stream()).flatMap(List::stream),
                        Stream.ofNullable(withoutTier))
                .flatMap(s -> s);
    }

    /** How often an entry of this row lets a subject be visited. */
    public Optional<VisitRule> visits(IntensityEntry entry) {
        return withoutReplacement && entry.visits().isEmpty()
                ? basis.term().map(term -> VisitRule.atMost(1, term))
                : entry.visits();
    }
}
