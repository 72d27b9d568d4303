package org.xinheng.registry;

import java.util.Optional;
import org.xinheng.code.Check;

/**
 * A department (部门) that leads items or cooperates in them.
 *
 * @param code its code
 * @param name its name
 * @param area the area that it works for
 * @param level its level of authority
 * @param parent the department above it
 */
public record Department(String code, String name, String area, Level level, Optional<String> parent) {
    public Department {
        code = Check.code("code", code);
        name = Check.text("name", name, Check.NAME);
        area = Check.code("area", area);
        Check.present("level", level);
        parent = Check.code("parent", parent);
        Check.that(!parent.equals(Optional.of(code)), "parent", "must be another department");
    }
}
