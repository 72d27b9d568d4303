package org.xinheng.api;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.record.RepairDeclaration;

/** What begins a procedure about a record. */
@Schema(description = "An application, objection or request about one record.")
public record ProceedingInput(
        @Schema(description = "Why, for the party to read; no personal data.", required = true, maxLength = 2000)
        String reason,

        @Schema(description = "Titles or numbers of the documents that it rests on, at most 32.")
        List<String> documents,

        @Schema(description = "What the applicant for repair declares and proves; for repair only.")
        Set<RepairDeclaration> declared) {}
