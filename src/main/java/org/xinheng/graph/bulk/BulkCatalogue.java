package org.xinheng.graph.bulk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.exchange.first.Logged;
import org.xinheng.graph.node.CatalogueNodes;
import org.xinheng.registry.Area;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;

/** Areas, departments and items, and what the keeper keeps, as nodes of a graph that is built at once. */
public final class BulkCatalogue {
    private final BulkFiles files;
    private final Map<String, Long> departments = new HashMap<>();
    private final Map<String, Long> items = new HashMap<>();

    /** Makes none yet. */
    public BulkCatalogue(BulkFiles files) {
        this.files = files;
    }

    /** Where a department's node is, which is there. */
    long department(String code) {
        return departments.get(code);
    }

    /** Where an item's node is, which is there. */
    long item(String code) {
        return items.get(code);
    }

    /** Writes all of them with the changes that made them. */
    public void write(
            Collection<Area> areas,
            Collection<Department> someDepartments,
            Collection<Item> someItems,
            List<Logged> changes) {
        try (BulkFiles.Writer writer = files.writer()) {
            areas.forEach(a -> writer.node(Table.AREA, CatalogueNodes.properties(a)));
            someDepartments.forEach(
                    d -> departments.put(d.code(), writer.node(Table.DEPARTMENT, CatalogueNodes.properties(d))));
            someDepartments.forEach(
                    d -> d.parent().ifPresent(p -> writer.tie(department(d.code()), department(p), "UNDER")));
            someItems.forEach(i -> write(i, writer));
            changes.forEach(c -> {
                Map<String, Object> change = change(c);
                change.put("catalogue", true);
                writer.node(Table.CHANGE, change);
            });
            Optional<Logged> last = changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
            last.ifPresent(l -> writer.node(
                    Table.CATALOGUE,
                    Map.of("name", "catalogue", "version", (long) changes.size(), "lastChange", l.id())));
        }
    }

    private void write(Item item, BulkFiles.Writer writer) {
        long place = writer.node(Table.ITEM, CatalogueNodes.properties(item));
        items.put(item.code(), place);
        item.leads().forEach(d -> writer.tie(department(d), place, "LEADS"));
        item.cooperates().forEach(d -> writer.tie(department(d), place, "COOPERATES_IN"));
    }

    /** Writes where the log ends, so that the keeper goes on behind it. */
    public void end(Logged last) {
        try (BulkFiles.Writer writer = files.writer()) {
            writer.node(
                    Table.LEASE,
                    Map.of(
                            "name",
                            "keeper",
                            "token",
                            0L,
                            "seq",
                            last.number(),
                            "hash",
                            last.hash(),
                            "until",
                            Instant.EPOCH));
        }
    }

    /** The properties of a change's node. */
    static Map<String, Object> change(Logged change) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", change.id());
        properties.put("seq", change.number());
        properties.put("hash", change.hash());
        properties.put("kind", change.kind());
        properties.put("actor", change.actor());
        properties.put("at", change.at());
        properties.put("payload", change.payload());
        return properties;
    }
}
