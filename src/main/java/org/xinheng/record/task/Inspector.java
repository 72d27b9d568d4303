package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xinheng.code.Check;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.SealedPerson;

/**
 * Somebody who may be drawn for a visit: an inspector of a department (执法检查人员) or an expert (专家).
 *
 * @param code the number of the certificate of authority (执法证号), or of the expert's appointment
 * @param person who it is, readable only with keys that are kept outside the graph
 * @param department the department that they work for, or that appointed them
 * @param expert whether an expert, who goes with inspectors but does not replace one
 * @param qualifications what they are qualified for: codes of items, key fields, or an authority's own
 * @param validUntil the first day on which the certificate is no longer valid
 * @param areas the areas that they work in, each with all below it
 * @param available whether they can be drawn at all (not on leave, not seconded)
 * @param mostVisits for how many visits within the window of one draw they can be drawn at most; no limit when absent
 * @param avoids subjects that they must not visit (回避)
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public record Inspector(
        String code,
        SealedPerson person,
        String department,
        boolean expert,
        SortedSet<String> qualifications,
        LocalDate validUntil,
        SortedSet<String> areas,
        boolean available,
        Optional<Integer> mostVisits,
        List<SubjectId> avoids)
        implements TaskPaper {
    /** Where a qualification stands for all items of the department. */
    public static final String GENERAL = "general";

    public Inspector {
        code = Check.code("code", code);
        Check.present("person", person);
        department = Check.code("department", department);
        qualifications = codes("qualifications", qualifications);
        Check.present("validUntil", validUntil);
        areas = codes("areas", areas);
        Check.that(!areas.isEmpty(), "areas", "must name at least one area");
        mostVisits = Check.absentOr(mostVisits);
        mostVisits.ifPresent(m -> Check.that(m >= 1 && m <= 10_000, "mostVisits", "must be between 1 and 10000"));
        avoids =
                avoids == null ? List.of() : avoids.stream().sorted().distinct().toList();
        Check.size("avoids", avoids, 1_000);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public Index index() {
        return Index.NONE.ofDepartment(department);
    }

    private static SortedSet<String> codes(String field, SortedSet<String> given) {
        SortedSet<String> checked = new TreeSet<>();
        if (given != null) {
            Check.size(field, given, 256);
            given.forEach(c -> checked.add(Check.text(field, c, Check.CODE)));
        }
        return Collections.unmodifiableSortedSet(checked);
    }
}
