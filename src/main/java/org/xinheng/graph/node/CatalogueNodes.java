package org.xinheng.graph.node;

import java.util.Map;
import java.util.TreeSet;
import org.xinheng.code.Term;
import org.xinheng.registry.Area;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.registry.ItemClass;
import org.xinheng.registry.Level;
import org.xinheng.registry.Scope;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.TierFrom;

/** {@code (:Area)}, {@code (:Department)} and {@code (:Item)}. */
public final class CatalogueNodes {
    private CatalogueNodes() {}

    /** The properties of an area's node. */
    public static Map<String, Object> properties(Area area) {
        return Properties.empty()
                .text("code", area.code())
                .text("name", area.name())
                .text("parent", area.parent())
                .map();
    }

    /** The area of a node. */
    public static Area area(Map<String, Object> properties) {
        Properties node = Properties.of(properties);
        return new Area(node.text("code"), node.text("name"), node.optionalText("parent"));
    }

    /** The properties of a department's node. */
    public static Map<String, Object> properties(Department department) {
        return Properties.empty()
                .text("code", department.code())
                .text("name", department.name())
                .text("area", department.area())
                .text("level", department.level())
                .text("parent", department.parent())
                .map();
    }

    /** The department of a node. */
    public static Department department(Map<String, Object> properties) {
        Properties node = Properties.of(properties);
        return new Department(
                node.text("code"),
                node.text("name"),
                node.text("area"),
                node.constant(Level.class, "level"),
                node.optionalText("parent"));
    }

    /** The properties of an item's node. */
    public static Map<String, Object> properties(Item item) {
        return Properties.empty()
                .text("code", item.code())
                .text("name", item.name())
                .text("itemClass", item.itemClass())
                .text("field", item.field())
                .text("fullCoverage", item.fullCoverage().map(Term::text))
                .texts("scopeKinds", new TreeSet<>(item.scope().kinds()))
                .texts("scopeIndustries", item.scope().industries())
                .texts("scopeTags", item.scope().tags())
                .flag("scopeMembersOnly", item.scope().membersOnly())
                .text("tierFrom", item.tierFrom())
                .text("scheme", item.scheme())
                .texts("leads", item.leads())
                .texts("cooperates", item.cooperates())
                .text("basis", item.basis())
                .flag("offSiteCounts", item.offSiteCounts())
                .map();
    }

    /** The item of a node. */
    public static Item item(Map<String, Object> properties) {
        Properties node = Properties.of(properties);
        Scope scope = new Scope(
                node.constants(SubjectKind.class, "scopeKinds"),
                new TreeSet<>(node.texts("scopeIndustries")),
                new TreeSet<>(node.texts("scopeTags")),
                node.flag("scopeMembersOnly"));
        return new Item(
                node.text("code"),
                node.text("name"),
                node.constant(ItemClass.class, "itemClass"),
                node.optionalText("field"),
                node.optionalText("fullCoverage").map(Term::parse),
                scope,
                node.constant(TierFrom.class, "tierFrom"),
                node.text("scheme"),
                node.texts("leads"),
                node.texts("cooperates"),
                node.optionalText("basis"),
                node.flag("offSiteCounts"));
    }
}
