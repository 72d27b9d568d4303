package org.xinheng.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.record.ProceedingKind;
import org.xinheng.record.RepairDeclaration;
import org.xinheng.record.WithholdingGround;

/**
 * What begins a procedure.
 *
 * @param kind what it is about
 * @param ground why the record is not to be disclosed
 * @param declared what the applicant for repair declares
 * @param reason why, for the party to read
 * @param documents titles or numbers of the documents that it rests on
 */
public record Filing(
        ProceedingKind kind,
        Optional<WithholdingGround> ground,
        Set<RepairDeclaration> declared,
        String reason,
        List<String> documents) {}
