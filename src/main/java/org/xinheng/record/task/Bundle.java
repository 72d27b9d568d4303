package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.xinheng.code.Check;

/**
 * Items that are checked together.
 *
 * @param code its code
 * @param title what it is called
 * @param form on which pattern
 * @param lead the department that leads
 * @param items codes of its items
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record Bundle(String code, String title, BundleForm form, String lead, List<String> items) implements TaskPaper {
    public Bundle {
        code = Check.code("code", code);
        title = Check.text("title", title, Check.NAME);
        Check.present("form", form);
        lead = Check.code("lead", lead);
        items = items == null ? List.of() : items.stream().sorted().distinct().toList();
        Check.that(items.size() >= 2, "items", "must name at least two items");
        Check.size("items", items, 256);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public Index index() {
        return Index.NONE.ofDepartment(lead);
    }
}
