package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.code.Check;
import org.xinheng.code.Period;

/**
 * Leave of a department for another one to enter and publish the results of its checks (委托).
 *
 * @param code its code
 * @param from the department that checks
 * @param to the department that enters and publishes in its place
 * @param items codes of the items for which it holds; none for all
 * @param basis what it rests on, with its number
 * @param period when results may be entered by it
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record Delegation(String code, String from, String to, List<String> items, String basis, Period period)
        implements TaskPaper {
    public Delegation {
        code = Check.code("code", code);
        from = Check.code("from", from);
        to = Check.code("to", to);
        Check.that(!from.equals(to), "to", "must be another department");
        items = items == null ? List.of() : items.stream().sorted().distinct().toList();
        Check.size("items", items, 256);
        basis = Check.text("basis", basis, Check.TEXT);
        Check.present("period", period);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public Index index() {
        return Index.NONE.ofDepartment(from);
    }

    /** Whether it lets its second department enter a result of its first one. */
    public boolean covers(CheckResult result, LocalDate on) {
        return from.equals(result.department())
                && to.equals(result.enteredBy())
                && period.contains(on)
                && (items.isEmpty() || result.findings().stream().allMatch(f -> items.contains(f.item())));
    }
}
