package org.xinheng.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.xinheng.code.RefusedException;

/**
 * The areas, departments and items as of one version: small, read by every answer, replaced as a whole when one of them
 * changes.
 */
public final class Catalogue {
    /** The catalogue before anything was entered. */
    public static final Catalogue EMPTY = new Catalogue(0, List.of(), List.of(), List.of());

    /** Stands for all areas, those without an entry in the tree included. */
    public static final String EVERYWHERE = "everywhere";

    private final long version;
    private final Map<String, Area> areas;
    private final Map<String, Department> departments;
    private final Map<String, Item> items;
    private final Map<String, List<String>> paths;

    /**
     * @param version counts the changes of any of them
     * @param areas all areas; a parent that is not among them ends the path
     * @param departments all departments
     * @param items all items
     */
    public Catalogue(long version, Collection<Area> areas, Collection<Department> departments, Collection<Item> items) {
        this.version = version;
        this.areas = byCode(areas, Area::code);
        this.departments = byCode(departments, Department::code);
        this.items = byCode(items, Item::code);
        this.paths = paths(this.areas);
    }

    /** Counts the changes of areas, departments and items. */
    public long version() {
        return version;
    }

    /** All areas by code. */
    public Collection<Area> areas() {
        return areas.values();
    }

    /** All departments by code. */
    public Collection<Department> departments() {
        return departments.values();
    }

    /** All items by code. */
    public Collection<Item> items() {
        return items.values();
    }

    /** The area of a code. */
    public Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The department of a code. */
    public Optional<Department> department(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    /** The item of a code; refused as unknown when there is none. */
    public Item item(String code) {
        return findItem(code).orElseThrow(() -> RefusedException.unknown("item", code));
    }

    /** The item of a code, if there is one. */
    public Optional<Item> findItem(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /** The area and those above it, nearest first; the code alone where the area is not known. */
    public List<String> path(String area) {
        return paths.getOrDefault(area, List.of(area));
    }

    /** Whether an area is one of the given ones or below one of them; {@link #EVERYWHERE} is above all. */
    public boolean isWithin(String area, Set<String> others) {
        if (others.contains(EVERYWHERE)) {
            return true;
        }
        for (String code : path(area)) {
            if (others.contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static <T> Map<String, T> byCode(Collection<T> values, Function<T, String> code) {
        Map<String, T> sorted = new TreeMap<>();
        values.forEach(v -> sorted.put(code.apply(v), v));
        return new LinkedHashMap<>(sorted);
    }

    private static Map<String, List<String>> paths(Map<String, Area> areas) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        areas.keySet().forEach(code -> paths.put(code, path(areas, code)));
        return paths;
    }

    private static List<String> path(Map<String, Area> areas, String code) {
        List<String> path = new ArrayList<>();
        Optional<String> next = Optional.of(code);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = Optional.ofNullable(areas.get(next.get())).flatMap(Area::parent);
        }
        return List.copyOf(path);
    }
}
