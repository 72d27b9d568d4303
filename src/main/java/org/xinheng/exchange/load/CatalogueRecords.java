package org.xinheng.exchange.load;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.code.Check;
import org.xinheng.registry.Area;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.registry.ItemClass;
import org.xinheng.registry.Level;
import org.xinheng.registry.Scope;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.TierFrom;
import org.xinheng.standing.FactChange;

/** Areas, departments and items as records of a file. What stands above or leads must stand before. */
final class CatalogueRecords {
    private CatalogueRecords() {}

    static FactChange area(Fields record, Known known) {
        Area area = new Area(record.required("code"), record.required("name"), record.text("parent"));
        check(area, known);
        return new FactChange.AreaSaved(area);
    }

    static void check(Area area, Known known) {
        Set<String> path = new HashSet<>(Set.of(area.code()));
        for (Optional<String> at = area.parent();
                at.isPresent();
                at = known.area(at.get()).flatMap(Area::parent)) {
            Check.that(known.area(at.get()).isPresent(), "parent", "names an area that is not known");
            Check.that(path.add(at.get()), "parent", "is below this area in the tree");
        }
    }

    static FactChange department(Fields record, Known known) {
        Department department = new Department(
                record.required("code"),
                record.required("name"),
                record.required("area"),
                record.requiredConstant(Level.class, "level"),
                record.text("parent"));
        check(department, known);
        return new FactChange.DepartmentSaved(department);
    }

    static void check(Department department, Known known) {
        known.actIn("area", department.area());
        department.parent().ifPresent(p -> department("parent", p, known));
    }

    static FactChange item(Fields record, Known known) {
        Item item = new Item(
                record.required("code"),
                record.required("name"),
                record.requiredConstant(ItemClass.class, "itemClass"),
                record.text("field"),
                record.term("fullCoverage"),
                new Scope(
                        Set.copyOf(record.constants(SubjectKind.class, "scope.kinds")),
                        new TreeSet<>(record.list("scope.industries")),
                        new TreeSet<>(record.list("scope.tags")),
                        record.flag("scope.membersOnly").orElse(false)),
                record.constant(TierFrom.class, "tierFrom").orElse(TierFrom.SELF),
                record.required("scheme"),
                record.list("leads"),
                record.list("cooperates"),
                record.text("basis"));
        check(item, known);
        return new FactChange.ItemSaved(item);
    }

    static void check(Item item, Known known) {
        departments("leads", item.leads(), known);
        departments("cooperates", item.cooperates(), known);
        Check.that(known.hasScheme(item.scheme()), "scheme", "names a scheme that the policy does not have");
    }

    private static void departments(String field, List<String> codes, Known known) {
        codes.forEach(code -> department(field, code, known));
    }

    static void department(String field, String code, Known known) {
        Check.that(known.department(code).isPresent(), field, "names a department that is not known");
    }

    static void item(String field, String code, Known known) {
        Check.that(known.item(code).isPresent(), field, "names an item that is not known");
    }
}
