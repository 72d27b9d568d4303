package org.xinheng.policy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.record.CaseType;
import org.xinheng.record.Inspection;
import org.xinheng.record.ResultCode;
import org.xinheng.registry.Level;

/**
 * Which inspections are meant. A part that is left out lets all through.
 *
 * @param items items, one of which was inspected
 * @param departments departments, one of which inspected
 * @param levels levels of the inspecting authority
 * @param caseTypes why the inspection took place
 * @param results results, one of which was found
 * @param foundProblem whether something wrong was found
 * @param onSite whether inspectors entered the premises
 * @param texts by the name of a text attribute of the inspection, the categories, one of which it gives
 * @param atLeast by the name of a number of the inspection, the least that it must be
 */
public record InspectionFilter(
        Set<String> items,
        Set<String> departments,
        Set<Level> levels,
        Set<CaseType> caseTypes,
        Set<ResultCode> results,
        Optional<Boolean> foundProblem,
        Optional<Boolean> onSite,
        Map<String, Set<String>> texts,
        Map<String, BigDecimal> atLeast) {
    /** All inspections. */
    public static final InspectionFilter ALL =
            new InspectionFilter(null, null, null, null, null, null, null, null, null);

    public InspectionFilter {
        items = Lists.orEmpty(items);
        departments = Lists.orEmpty(departments);
        levels = Lists.orEmpty(levels);
        caseTypes = Lists.orEmpty(caseTypes);
        results = Lists.orEmpty(results);
        foundProblem = Lists.orEmpty(foundProblem);
        onSite = Lists.orEmpty(onSite);
        texts = Lists.orEmpty(texts);
        atLeast = Lists.orEmpty(atLeast);
    }

    /** All inspections for some items. */
    public static InspectionFilter forItems(Set<String> items) {
        return new InspectionFilter(items, null, null, null, null, null, null, null, null);
    }

    /** Those for some items that found something wrong. */
    public static InspectionFilter failed(Set<String> items) {
        return new InspectionFilter(items, null, null, null, null, Optional.of(true), null, null, null);
    }

    /** Whether an inspection is meant. */
    public boolean matches(Inspection inspection) {
        return (items.isEmpty() || items.contains(inspection.item()))
                && (departments.isEmpty() || departments.contains(inspection.department()))
                && (levels.isEmpty() || levels.contains(inspection.level()))
                && (caseTypes.isEmpty() || caseTypes.contains(inspection.caseType()))
                && (results.isEmpty() || inspection.results().stream().anyMatch(results::contains))
                && (foundProblem.isEmpty() || foundProblem.get() == inspection.foundProblem())
                && (onSite.isEmpty() || onSite.get() == inspection.onSite())
                && RecordFilter.matches(texts, atLeast, inspection.attributes());
    }
}
