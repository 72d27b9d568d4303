package org.xinheng.grading;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.code.RecordId;

/**
 * The decision document on which a tier rests, as a reason cites it.
 *
 * @param record the record's identifier
 * @param department the code of the department that decided
 * @param number the document number (文号), else the department's own key
 * @param decidedOn its date
 * @param countsUntil the first day on which the record no longer counts, where that is known to come
 */
public record Document(
        RecordId record, String department, String number, LocalDate decidedOn, Optional<LocalDate> countsUntil) {}
