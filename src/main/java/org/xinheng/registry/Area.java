package org.xinheng.registry;

import java.util.Optional;
import org.xinheng.code.Check;

/**
 * A management area (管理区域) in its tree: province, city, county, new area, new town, street. Independent of
 * GB/T 2260, since a new area may have no code there.
 *
 * @param code its code
 * @param name its name
 * @param parent the area that it is part of
 */
public record Area(String code, String name, Optional<String> parent) {
    public Area {
        code = Check.code("code", code);
        name = Check.text("name", name, Check.NAME);
        parent = Check.code("parent", parent);
        Check.that(!parent.equals(Optional.of(code)), "parent", "must be another area");
    }
}
