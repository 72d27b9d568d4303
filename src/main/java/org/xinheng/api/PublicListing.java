package org.xinheng.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.disclosure.PublicBoard;
import org.xinheng.disclosure.PublicEntry;
import org.xinheng.disclosure.Shown;
import org.xinheng.registry.Catalogue;

/** One page of public entries of a type, the latest first, with how many there are in all. */
final class PublicListing {
    static final int MOST = 500;

    private PublicListing() {}

    /**
     * The page's bytes.
     *
     * @param member the name under which the entries stand
     * @param cursor the last entry of the page before; null for the first page
     */
    static byte[] page(
            PublicBoard board, PublicEntry.Type type, Predicate<Shown> wanted, String member, int most, String cursor) {
        return board.read(() -> {
            List<Shown> page = new ArrayList<>();
            int count = 0;
            boolean begun = cursor == null;
            boolean more = false;
            for (Shown shown : board.all(type)) {
                if (!board.isShown(shown) || !wanted.test(shown)) {
                    continue;
                }
                count++;
                if (begun && page.size() < most) {
                    page.add(shown);
                } else if (begun) {
                    more = true;
                }
                begun |= shown.id().value().equals(cursor);
            }
            if (!begun) {
                throw new InvalidFieldException(
                        "cursor", "is not one that this list gave, or its entry is no longer public; begin again");
            }
            String next = more ? "\"cursor\":\"" + page.get(page.size() - 1).id() + "\"," : "";
            return PublicAnswers.list(
                    "{" + next + "\"" + member + "\":",
                    page,
                    ",\"total\":{\"relation\":\"eq\",\"value\":" + count + "}}");
        });
    }

    /**
     * What is of a department, below an area, of an item and dated between two days, both included; what is null or empty
     * lets everything through.
     */
    static Predicate<Shown> matching(
            Catalogue catalogue,
            String department,
            String area,
            String item,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        return shown -> (department == null || department.equals(shown.department()))
                && (area == null || catalogue.path(shown.area()).contains(area))
                && (item == null || shown.items().contains(item))
                && from.map(d -> !shown.date().isBefore(d)).orElse(true)
                && to.map(d -> !shown.date().isAfter(d)).orElse(true);
    }
}
