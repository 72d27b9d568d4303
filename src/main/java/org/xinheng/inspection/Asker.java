package org.xinheng.inspection;

import org.xinheng.record.CaseType;
import org.xinheng.registry.Level;

/**
 * For whom a ratio is asked.
 *
 * @param level the level of authority that would inspect
 * @param caseType why it would
 */
public record Asker(Level level, CaseType caseType) {}
