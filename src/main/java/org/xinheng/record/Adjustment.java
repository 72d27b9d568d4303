package org.xinheng.record;

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
 * @param author who proposed it
 * @param approver who approved it; another person than the author
 * @param period when it holds; it always ends
 */
public record Adjustment(
        SubjectId subject, String scheme, String tier, String reason, String author, String approver, Period period) {
    public Adjustment {
        Check.present("subject", subject);
        scheme = Check.code("scheme", scheme);
        tier = Check.text("tier", tier, Check.CODE);
        reason = Check.text("reason", reason, Check.TEXT);
        author = Check.text("author", author, Check.NAME);
        approver = Check.text("approver", approver, Check.NAME);
        Check.that(!author.equals(approver), "approver", "must be another person than the author");
        Check.present("period", period);
        Check.that(period.until().isPresent(), "until", "is required: an adjustment always ends");
    }

    /** Its identifier, from the natural identity: subject, scheme, first day. */
    public RecordId id() {
        return RecordId.of("adjustment", subject.text(), scheme, period.from().toString());
    }
}
