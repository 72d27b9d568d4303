package org.xinheng.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.code.SubjectId;
import org.xinheng.record.task.TaskPaper;

/** The papers of inspection work as the graph keeps them. They are written through the one write path only. */
public interface Papers {
    /** The most papers of one page. */
    int MOST = 2_000;

    /** A paper, if there is one. */
    <T extends TaskPaper> Optional<T> find(Class<T> type, String id);

    /** The papers of a kind that a filter lets through, by their identifiers; at most as many as the filter says. */
    <T extends TaskPaper> List<T> list(Class<T> type, Filter filter);

    /** All papers of a kind that a filter lets through, however many. */
    default <T extends TaskPaper> List<T> all(Class<T> type, Filter filter) {
        List<T> all = new ArrayList<>();
        List<T> page = list(type, filter);
        while (page.size() == filter.most()) {
            all.addAll(page);
            page = list(type, filter.after(page.get(page.size() - 1).id(), filter.most()));
        }
        all.addAll(page);
        return all;
    }

    /** Which visits of the draws of a year and after have a result. */
    Set<Done> done(int year);

    /** A visit that has a result. */
    record Done(String draw, SubjectId subject) {}

    /**
     * What a list shows; what is absent lets everything through.
     *
     * @param year the year that papers are for
     * @param item the item's code
     * @param department the department that answers for them
     * @param subject the subject's identifier
     * @param state how far they have come
     * @param of the paper that they belong to
     * @param after identifiers after this one; empty from the first
     * @param most how many
     */
    record Filter(
            Optional<Integer> year,
            Optional<String> item,
            Optional<String> department,
            Optional<String> subject,
            Optional<String> state,
            Optional<String> of,
            String after,
            int most) {
        /** Everything. */
        public static final Filter ALL = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                MOST);

        /** At most so many with identifiers after one. */
        public Filter after(String id, int number) {
            return new Filter(year, item, department, subject, state, of, id, number);
        }

        /** Of one year. */
        public Filter year(int only) {
            return new Filter(Optional.of(only), item, department, subject, state, of, after, most);
        }

        /** For one item. */
        public Filter item(String only) {
            return new Filter(year, Optional.of(only), department, subject, state, of, after, most);
        }

        /** Of one department. */
        public Filter department(String only) {
            return new Filter(year, item, Optional.of(only), subject, state, of, after, most);
        }

        /** Come so far. */
        public Filter state(String only) {
            return new Filter(year, item, department, subject, Optional.of(only), of, after, most);
        }

        /** Belonging to one paper. */
        public Filter of(String only) {
            return new Filter(year, item, department, subject, state, Optional.of(only), after, most);
        }

        /** About one subject. */
        public Filter subject(SubjectId only) {
            return new Filter(year, item, department, Optional.of(only.text()), state, of, after, most);
        }
    }
}
