package org.xinheng.record;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.code.Check;
import org.xinheng.code.Period;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;

/**
 * A tier that people set by hand for a time, whatever the rules say (人工调整).
 *
 * @param subject whose tier
 * @param scheme the scheme's code
 * @param tier the label of the tier
 * @param reason why
 * @param author who decided it
 * @param period when it holds; it always ends
 */
public record Adjustment(SubjectId subject, String scheme, String tier, String reason, String author, Period period) {
    public Adjustment {
        Check.present("subject", subject);
        scheme = Check.code("scheme", scheme);
        tier = Check.text("tier", tier, Check.CODE);
        reason = Check.text("reason", reason, Check.TEXT);
        author = Check.text("author", author, Check.NAME);
        Check.present("period", period);
        Check.that(period.until().isPresent(), "until", "is required: an adjustment always ends");
    }

    /** Its identifier, from the natural identity: subject, scheme, first day. */
    public RecordId id() {
        return RecordId.of("adjustment", subject.text(), scheme, period.from().toString());
    }

    /** The same, over from a later day on. */
    public Adjustment endingOn(LocalDate until) {
        return new Adjustment(subject, scheme, tier, reason, author, new Period(period.from(), Optional.of(until)));
    }
}
