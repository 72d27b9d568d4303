package org.xinheng.inspection;

import java.util.Optional;
import org.xinheng.record.CaseType;
import org.xinheng.registry.Level;

/**
 * For whom a ratio is asked.
 *
 * @param level the level of authority that would inspect
 * @param caseType why it would
 * @param department the department that would; the item's first lead when absent
 */
public record Asker(Level level, CaseType caseType, Optional<String> department) {
    /** A lead department's question. */
    public Asker(Level level, CaseType caseType) {
        this(level, caseType, Optional.empty());
    }
}
