package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.Check;
import org.xinheng.code.Deadline;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.record.CaseType;
import org.xinheng.record.ResultCode;
import org.xinheng.record.ViolationKind;

/**
 * What a check found (检查结果). Who checks, enters and publishes is one department, unless it delegated entering and
 * publishing (谁检查、谁录入、谁公开).
 *
 * @param subject who was checked
 * @param department the department that checked
 * @param enteredBy the department that enters and publishes it: the one that checked, or its delegate
 * @param delegation the code of the delegation on which that rests, where it is not the one that checked
 * @param authors names of the callers who entered or corrected it; none of them reviews it
 * @param sourceKey the department's own key of the check
 * @param draw the draw that it carries out, where there was one
 * @param jointTask the joint task that it is a part of, where it is one
 * @param caseType why it took place
 * @param method how
 * @param checkedOn when
 * @param formedOn when the result was formed: from then on the clock to publication runs
 * @param inspectors codes of those who checked
 * @param findings what was found, per item
 * @param proposals what that leads to, as the policy proposes
 * @param publishBy the last day of publication
 * @param state how far it has come
 * @param decision why it was rejected or is not published
 * @param publishedOn when it was published
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record CheckResult(
        SubjectId subject,
        String department,
        String enteredBy,
        Optional<String> delegation,
        SortedSet<String> authors,
        String sourceKey,
        Optional<String> draw,
        Optional<String> jointTask,
        CaseType caseType,
        CheckMethod method,
        LocalDate checkedOn,
        LocalDate formedOn,
        List<String> inspectors,
        List<Finding> findings,
        List<Proposal> proposals,
        Deadline publishBy,
        ResultState state,
        Optional<String> decision,
        Optional<LocalDate> publishedOn)
        implements TaskPaper {
    /**
     * What was found for one item.
     *
     * @param item the item's code
     * @param results standard codes; NO_PROBLEM stands alone
     * @param faults what was wrong, one by one
     * @param disposition what is done about it
     * @param evidence where the evidence is kept, by reference
     * @param counts whether it counts as a check of the item
     */
    public record Finding(
            String item,
            SortedSet<ResultCode> results,
            List<String> faults,
            Disposition disposition,
            List<String> evidence,
            boolean counts) {
        public Finding {
            item = Check.code("item", item);
            Check.that(results != null && !results.isEmpty(), "results", "must hold at least one result code");
            results = Collections.unmodifiableSortedSet(new TreeSet<>(results));
            Check.that(
                    results.size() == 1 || !results.contains(ResultCode.NO_PROBLEM),
                    "results",
                    "must not hold NO_PROBLEM beside another code");
            faults = texts("faults", faults);
            disposition = disposition == null ? Disposition.NONE : disposition;
            evidence = texts("evidence", evidence);
        }
    }

    /**
     * What a finding leads to, unless a person decides otherwise.
     *
     * @param item the item's code
     * @param result the result
     * @param violation the kind of record proposed, where one is
     * @param followUp whether a case is proposed to be opened
     * @param title what is proposed
     * @param source where that comes from
     */
    public record Proposal(
            String item,
            ResultCode result,
            Optional<ViolationKind> violation,
            boolean followUp,
            String title,
            String source) {}

    public CheckResult {
        Check.present("subject", subject);
        department = Check.code("department", department);
        enteredBy = Check.code("enteredBy", enteredBy);
        delegation = Check.absentOr(delegation);
        authors = authors == null ? new TreeSet<>() : authors;
        authors = Collections.unmodifiableSortedSet(new TreeSet<>(authors));
        sourceKey = Check.text("sourceKey", sourceKey, 128);
        draw = Check.absentOr(draw);
        jointTask = Check.absentOr(jointTask);
        caseType = caseType == null ? CaseType.ROUTINE : caseType;
        Check.present("method", method);
        Check.present("checkedOn", checkedOn);
        Check.present("formedOn", formedOn);
        Check.that(!formedOn.isBefore(checkedOn), "formedOn", "must not be before checkedOn");
        inspectors =
                inspectors == null ? List.of() : inspectors.stream().distinct().toList();
        Check.size("inspectors", inspectors, 20);
        Check.that(
                method != CheckMethod.ON_SITE || inspectors.size() >= 2,
                "inspectors",
                "must be at least two for a visit");
        findings = findings == null ? List.of() : List.copyOf(findings);
        Check.that(!findings.isEmpty(), "findings", "must hold at least one");
        Check.size("findings", findings, 64);
        Check.that(
                findings.stream().map(Finding::item).distinct().count() == findings.size(),
                "findings",
                "must name each item once");
        proposals = proposals == null ? List.of() : List.copyOf(proposals);
        state = state == null ? ResultState.ENTERED : state;
        decision = Check.text("decision", decision, Check.TEXT);
        publishedOn = Check.absentOr(publishedOn);
    }

    /** Its identifier, from the natural identity: department, its key and the subject. */
    @Override
    public String id() {
        return RecordId.of("check-result", department, sourceKey, subject.text())
                .value();
    }

    @Override
    public Index index() {
        return new Index(
                Optional.of(checkedOn.getYear()),
                Optional.empty(),
                Optional.of(department),
                Optional.empty(),
                Optional.of(subject.text()),
                Optional.of(state.name()),
                draw);
    }

    /** Whether it was published after its deadline, or was not by a day. */
    public boolean isLate(LocalDate today) {
        return state.counts()
                && state != ResultState.EXEMPT
                && publishedOn.orElse(today).isAfter(publishBy.last());
    }

    /** The same result, entered or corrected by others before. */
    public CheckResult after(CheckResult earlier) {
        SortedSet<String> all = new TreeSet<>(authors);
        all.addAll(earlier.authors);
        return with(all, state, decision, publishedOn);
    }

    /** The same result, further on. */
    public CheckResult in(ResultState next, Optional<String> why, Optional<LocalDate> published) {
        return with(authors, next, why, published);
    }

    private CheckResult with(
            SortedSet<String> all, ResultState next, Optional<String> why, Optional<LocalDate> published) {
        return new CheckResult(
                subject,
                department,
                enteredBy,
                delegation,
                all,
                sourceKey,
                draw,
                jointTask,
                caseType,
                method,
                checkedOn,
                formedOn,
                inspectors,
                findings,
                proposals,
                publishBy,
                next,
                why,
                published);
    }

    private static List<String> texts(String field, List<String> given) {
        List<String> texts = given == null ? List.of() : given;
        Check.size(field, texts, 64);
        return texts.stream().map(t -> Check.text(field, t, Check.TEXT)).toList();
    }
}
