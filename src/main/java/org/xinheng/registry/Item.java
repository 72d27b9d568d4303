package org.xinheng.registry;

import java.util.List;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.Term;

/**
 * One matter of supervision (监管事项).
 *
 * @param code its code
 * @param name its name
 * @param itemClass whether it is a general or a key item
 * @param field the key field that it belongs to (特种设备, 食品…), where there is one
 * @param fullCoverage the cycle in which every subject in scope must be inspected (全覆盖重点监管), where there is one
 * @param scope which subjects it applies to
 * @param tierFrom whose tier counts
 * @param scheme the scheme whose tier counts
 * @param leads the departments that lead (牵头); at least one
 * @param cooperates the departments that cooperate (配合)
 * @param basis the legal basis as the item list states it
 * @param offSiteCounts whether evidence of off-site supervision (非现场监管) counts as a check
 */
public record Item(
        String code,
        String name,
        ItemClass itemClass,
        Optional<String> field,
        Optional<Term> fullCoverage,
        Scope scope,
        TierFrom tierFrom,
        String scheme,
        List<String> leads,
        List<String> cooperates,
        Optional<String> basis,
        boolean offSiteCounts) {
    /** An item whose subjects are checked on the spot or by their papers only. */
    public Item(
            String code,
            String name,
            ItemClass itemClass,
            Optional<String> field,
            Optional<Term> fullCoverage,
            Scope scope,
            TierFrom tierFrom,
            String scheme,
            List<String> leads,
            List<String> cooperates,
            Optional<String> basis) {
        this(code, name, itemClass, field, fullCoverage, scope, tierFrom, scheme, leads, cooperates, basis, false);
    }

    public Item {
        code = Check.code("code", code);
        name = Check.text("name", name, Check.NAME);
        Check.present("itemClass", itemClass);
        field = Check.text("field", field, Check.NAME);
        fullCoverage = Check.absentOr(fullCoverage);
        Check.present("scope", scope);
        tierFrom = tierFrom == null ? TierFrom.SELF : tierFrom;
        scheme = Check.code("scheme", scheme);
        leads = codes("leads", leads);
        Check.that(!leads.isEmpty(), "leads", "must name at least one department");
        cooperates = codes("cooperates", cooperates);
        basis = Check.text("basis", basis, Check.TEXT);
    }

    private static List<String> codes(String field, List<String> codes) {
        List<String> given = codes == null ? List.of() : codes;
        Check.size(field, given, 64);
        return given.stream()
                .map(code -> Check.code(field, code))
                .sorted()
                .distinct()
                .toList();
    }
}
