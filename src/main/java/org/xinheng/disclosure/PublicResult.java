package org.xinheng.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.xinheng.record.ResultCode;
import org.xinheng.record.task.CheckMethod;

/**
 * What the public sees of the result of a check (抽查检查结果). Who inspected, and what is written about single faults, is
 * not part of it.
 *
 * @param type that it is a result
 * @param id the result's identifier
 * @param subject who was checked
 * @param department the code of the department that checked
 * @param publisher the code of the department that publishes: the same, or the one to which it delegated that
 * @param method how it was checked
 * @param checkedOn the day of the check
 * @param findings what was found, item by item
 * @param publishedOn the day on which it was published
 * @param until the first day on which it is no longer published
 * @param rule the title of the rule by which it is published
 */
public record PublicResult(
        Type type,
        String id,
        PublicRecord.Whom subject,
        String department,
        String publisher,
        CheckMethod method,
        LocalDate checkedOn,
        List<ItemResult> findings,
        LocalDate publishedOn,
        LocalDate until,
        String rule)
        implements PublicEntry {
    /**
     * What was found for one item.
     *
     * @param item the item's code
     * @param results the standard results
     */
    public record ItemResult(String item, SortedSet<ResultCode> results) {}
}
