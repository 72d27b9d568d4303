package org.xinheng.policy;

import java.util.Optional;
import org.xinheng.registry.Level;

/**
 * An entry of the measures catalogue (失信惩戒措施清单): what a link or a listing entails.
 *
 * @param code its code
 * @param title its title
 * @param group its group in the national list
 * @param restricts whether it restricts rights: then it takes effect only when it is confirmed
 * @param source its legal basis
 * @param departments codes or names of the departments that implement it (实施单位)
 * @param level the level of authority that implements it, where the list says so
 */
public record Measure(
        String code,
        String title,
        Group group,
        boolean restricts,
        String source,
        String departments,
        Optional<Level> level) {
    /** The groups of the national list. */
    public enum Group {
        /** applied by public bodies under a law (法定惩戒) */
        STATUTORY,
        /** applied by public bodies within their own powers */
        WITHIN_POWERS,
        /** applied by other organisations on their own decision */
        BY_OTHERS
    }

    public Measure {
        level = Lists.orEmpty(level);
    }
}
