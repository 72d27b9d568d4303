package org.xinheng.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.Attributes;
import org.xinheng.code.Check;
import org.xinheng.code.RecordId;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Level;

/**
 * One finished inspection of one subject for one item.
 *
 * @param subject who was inspected
 * @param item for what
 * @param department by whom
 * @param sourceKey the department's own key of the inspection
 * @param level the inspecting authority's level
 * @param caseType why
 * @param onSite whether inspectors entered the premises; only such visits use up a cap
 * @param inspectedOn when
 * @param results what was found; {@link ResultCode#NO_PROBLEM} stands alone
 * @param note remarks
 * @param attributes named values, such as counts of findings or scores per part, that a policy may read
 * @param checkResult the reviewed result that it is part of; such an inspection is corrected and withdrawn with its
 *     result only
 */
public record Inspection(
        SubjectId subject,
        String item,
        String department,
        String sourceKey,
        Level level,
        CaseType caseType,
        boolean onSite,
        LocalDate inspectedOn,
        SortedSet<ResultCode> results,
        Optional<String> note,
        Attributes attributes,
        Optional<String> checkResult)
        implements CreditRecord {
    public Inspection {
        Check.present("subject", subject);
        item = Check.code("item", item);
        department = Check.code("department", department);
        sourceKey = Check.text("sourceKey", sourceKey, 128);
        Check.present("level", level);
        caseType = caseType == null ? CaseType.ROUTINE : caseType;
        Check.present("inspectedOn", inspectedOn);
        Check.that(results != null && !results.isEmpty(), "results", "must hold at least one result code");
        results = Collections.unmodifiableSortedSet(new TreeSet<>(results));
        Check.that(
                results.size() == 1 || !results.contains(ResultCode.NO_PROBLEM),
                "results",
                "must not hold NO_PROBLEM beside another code");
        note = Check.text("note", note, Check.TEXT);
        attributes = attributes == null ? Attributes.NONE : attributes;
        checkResult = Check.text("checkResult", checkResult, 128);
    }

    /** An inspection that is recorded by itself. */
    public Inspection(
            SubjectId subject,
            String item,
            String department,
            String sourceKey,
            Level level,
            CaseType caseType,
            boolean onSite,
            LocalDate inspectedOn,
            SortedSet<ResultCode> results,
            Optional<String> note,
            Attributes attributes) {
        this(
                subject,
                item,
                department,
                sourceKey,
                level,
                caseType,
                onSite,
                inspectedOn,
                results,
                note,
                attributes,
                Optional.empty());
    }

    /** The same as part of a result. */
    public Inspection partOf(String result) {
        return new Inspection(
                subject,
                item,
                department,
                sourceKey,
                level,
                caseType,
                onSite,
                inspectedOn,
                results,
                note,
                attributes,
                Optional.of(result));
    }

    /** What is meant by an inspection that is stated by itself, where one of its identity may be part of a result. */
    public Inspection like(Optional<Inspection> known) {
        return checkResult.isPresent()
                ? this
                : known.flatMap(Inspection::checkResult).map(this::partOf).orElse(this);
    }

    /** Its identifier, from the natural identity: inspecting department and its key, subject and item. */
    @Override
    public RecordId id() {
        return RecordId.of("inspection", department, sourceKey, subject.text(), item);
    }

    @Override
    public LocalDate date() {
        return inspectedOn;
    }

    /** Whether anything wrong was found. */
    public boolean foundProblem() {
        for (ResultCode result : results) {
            if (result.isProblem()) {
                return true;
            }
        }
        return false;
    }
}
