package org.xinheng.disclosure;

import java.util.List;
import org.xinheng.record.ProceedingAction;

/**
 * What takes a procedure a step further.
 *
 * @param action what is done
 * @param reason why, for the party to read
 * @param documents titles or numbers of the documents that it rests on
 */
public record Decision(ProceedingAction action, String reason, List<String> documents) {}
