package org.xinheng.record.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/**
 * A paper of inspection work. It is replaced as a whole; the log keeps what it said before. Its kind is written where a
 * paper of any kind may stand, so not with the paper itself.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "paper")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Inspector.class, name = "INSPECTOR"),
    @JsonSubTypes.Type(value = Guide.class, name = "GUIDE"),
    @JsonSubTypes.Type(value = Bundle.class, name = "BUNDLE"),
    @JsonSubTypes.Type(value = Delegation.class, name = "DELEGATION"),
    @JsonSubTypes.Type(value = Plan.class, name = "PLAN"),
    @JsonSubTypes.Type(value = Commitment.class, name = "COMMITMENT"),
    @JsonSubTypes.Type(value = DrawSnapshot.class, name = "DRAW_SNAPSHOT"),
    @JsonSubTypes.Type(value = Draw.class, name = "DRAW"),
    @JsonSubTypes.Type(value = JointTask.class, name = "JOINT_TASK"),
    @JsonSubTypes.Type(value = CheckResult.class, name = "CHECK_RESULT")
})
public sealed interface TaskPaper
        permits Inspector, Guide, Bundle, Delegation, Plan, Commitment, DrawSnapshot, Draw, JointTask, CheckResult {
    /** Its identifier, unique among papers of its kind. */
    String id();

    /** By what it is found. */
    @JsonIgnore
    Index index();

    /** The kind of a type of paper, as the log and the graph name it. */
    static String kind(Class<? extends TaskPaper> type) {
        return type.getSimpleName();
    }

    /**
     * By what a paper is found; what does not concern it is absent.
     *
     * @param year the year that it is for
     * @param item the item's code
     * @param department the department that answers for it
     * @param area the area's code
     * @param subject the subject's identifier
     * @param state how far it has come
     * @param of the paper that it belongs to: a draw's plan, a result's draw
     */
    record Index(
            Optional<Integer> year,
            Optional<String> item,
            Optional<String> department,
            Optional<String> area,
            Optional<String> subject,
            Optional<String> state,
            Optional<String> of) {
        /** Found by its identifier alone. */
        static final Index NONE = new Index(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Index ofDepartment(String code) {
            return new Index(year, item, Optional.of(code), area, subject, state, of);
        }
    }
}
