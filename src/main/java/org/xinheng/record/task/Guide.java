package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.xinheng.code.Check;
import org.xinheng.registry.Scope;

/**
 * A compliance guide for one trade (一业一册): all that its subjects have to observe, told once.
 *
 * @param code its code
 * @param title the trade
 * @param scope whose trade it is
 * @param items codes of the items that it covers
 * @param chapters what it says
 * @param edition counts its editions, from 1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record Guide(String code, String title, Scope scope, List<String> items, List<Chapter> chapters, int edition)
        implements TaskPaper {
    /**
     * A chapter.
     *
     * @param title its title
     * @param text what is to be observed
     * @param basis the legal basis, with its number
     */
    public record Chapter(String title, String text, String basis) {
        public Chapter {
            title = Check.text("title", title, Check.NAME);
            text = Check.text("text", text, Check.TEXT);
            basis = Check.text("basis", basis, Check.TEXT);
        }
    }

    public Guide {
        code = Check.code("code", code);
        title = Check.text("title", title, Check.NAME);
        Check.present("scope", scope);
        items = items == null ? List.of() : items.stream().sorted().distinct().toList();
        Check.that(!items.isEmpty(), "items", "must name at least one item");
        Check.size("items", items, 256);
        chapters = chapters == null ? List.of() : List.copyOf(chapters);
        Check.that(!chapters.isEmpty(), "chapters", "must have at least one");
        Check.size("chapters", chapters, 64);
        Check.that(edition >= 1 && edition <= 10_000, "edition", "must be between 1 and 10000");
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public Index index() {
        return Index.NONE;
    }
}
