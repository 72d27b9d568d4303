package org.xinheng.exchange.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xinheng.exchange.Kind;

/**
 * Values of fields that a file does not fill, since its sender knows them.
 *
 * @param area the area of subjects and departments
 * @param department the department of violations and inspections
 */
public record Defaults(Optional<String> area, Optional<String> department) {
    /** The fields of a record with what it lacks. */
    Map<String, Object> complete(Kind kind, Map<String, Object> fields) {
        Map<String, Object> complete = new LinkedHashMap<>(fields);
        if (kind.has("area")) {
            area.ifPresent(a -> complete.putIfAbsent("area", a));
        }
        if (kind.has("department")) {
            department.ifPresent(d -> complete.putIfAbsent("department", d));
        }
        return complete;
    }
}
