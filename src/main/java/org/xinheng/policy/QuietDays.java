package org.xinheng.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinheng.code.Check;
import org.xinheng.record.CaseType;
import org.xinheng.registry.Item;
import org.xinheng.registry.SubjectKind;

/**
 * Days of the month on which subjects are not visited (企业宁静日).
 *
 * @param source where they come from
 * @param area the area, with all below it; the nearest one that has any counts
 * @param days the days of a month, as ranges
 * @param kinds kinds of subject; all when empty
 * @param tags labels, one of which the subject must bear; all when empty
 * @param exempt case types that go on
 * @param exemptFields key fields whose items go on
 */
public record QuietDays(
        String source,
        String area,
        List<Days> days,
        Set<SubjectKind> kinds,
        Set<String> tags,
        Set<CaseType> exempt,
        Set<String> exemptFields) {
    /**
     * Days of a month, both ends included; written {@code 1-25} or {@code 15}.
     *
     * @param from the first, 1 to 31
     * @param to the last, not before the first
     */
    public record Days(int from, int to) {
        private static final Pattern TEXT = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

        public Days {
            Check.that(from >= 1 && to <= 31 && from <= to, "days", "must be days of a month in order, as in 1-25");
        }

        /** The days of a text. */
        @JsonCreator
        public static Days parse(String text) {
            Matcher matcher = TEXT.matcher(Check.present("days", text).strip());
            Check.that(matcher.matches(), "days", "must be days of a month, as in 1-25 or 15");
            int from = Integer.parseInt(matcher.group(1));
            return new Days(from, matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2)));
        }

        /** The days as {@link #parse} reads them. */
        @JsonValue
        public String text() {
            return from == to ? Integer.toString(from) : from + "-" + to;
        }
    }

    public QuietDays {
        days = Lists.orEmpty(days);
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        tags = tags == null ? Set.of() : Set.copyOf(tags);
        exempt = exempt == null ? Set.of() : Set.copyOf(exempt);
        exemptFields = exemptFields == null ? Set.of() : Set.copyOf(exemptFields);
    }

    /** Whether the days are meant for a kind of subject with its labels. */
    public boolean protects(SubjectKind kind, Set<String> labels) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (tags.isEmpty() || tags.stream().anyMatch(labels::contains));
    }

    /** Whether a check goes on in spite of them. */
    public boolean lets(CaseType caseType, Item item) {
        return exempt.contains(caseType)
                || item.field().map(exemptFields::contains).orElse(false);
    }

    /** Whether a day is quiet. */
    public boolean isQuiet(LocalDate day) {
        int n = day.getDayOfMonth();
        return days.stream().anyMatch(d -> n >= d.from() && n <= d.to());
    }

    /** The quiet days as a reason says them. */
    public String text() {
        return String.join("、", days.stream().map(Days::text).toList());
    }
}
