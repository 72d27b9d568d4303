package org.xinheng.record;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.code.Check;

/**
 * One step of a procedure.
 *
 * @param action what was done
 * @param on when
 * @param by the name of the caller who did it
 * @param reason why, for the party to read; never personal data
 * @param documents titles or numbers of the documents that it rests on
 */
public record ProceedingStep(ProceedingAction action, LocalDate on, String by, String reason, List<String> documents) {
    /** The most documents of one step. */
    public static final int MOST_DOCUMENTS = 32;

    public ProceedingStep {
        Check.present("action", action);
        Check.present("on", on);
        by = Check.code("by", by);
        reason = Check.text("reason", reason, Check.TEXT);
        documents = documents == null
                ? List.of()
                : documents.stream()
                        .map(d -> Check.text("documents", d, Check.NAME))
                        .toList();
        Check.size("documents", documents, MOST_DOCUMENTS);
    }
}
