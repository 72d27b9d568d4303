package org.xinheng.disclosure;

/**
 * One condition of repair and whether it is met.
 *
 * @param code which one
 * @param met whether it is met
 * @param explanation what was found, for the applicant to read
 */
public record RepairCondition(Code code, boolean met, String explanation) {
    /** The conditions of repair (国办发〔2025〕22号; 市场监督管理行政处罚信息公示规定第十四条). */
    public enum Code {
        /** the record still counts, so that there is something to repair */
        IN_EFFECT,
        /** its rule allows repair before the end */
        REPAIRABLE,
        /** the shortest time of publication is over */
        MINIMUM_REACHED,
        /** the behaviour was corrected, as declared and proved */
        CORRECTED,
        /** what the decision demands was done, as declared and proved */
        OBLIGATIONS_PERFORMED,
        /** a commitment was made in public */
        COMMITMENT_GIVEN,
        /** no other penalty of the same type since the decision */
        NO_REPETITION,
        /** for penalties: the party is on no list of serious dishonesty and on no abnormal list */
        NOT_LISTED,
        /** no objection or other repair of the same record is open */
        NOTHING_PENDING
    }
}
