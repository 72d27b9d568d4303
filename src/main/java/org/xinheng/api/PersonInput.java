package org.xinheng.api;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.registry.SourceKey;

/** A person as a client sends them. Never logged and never kept as it is. */
@Schema(
        description =
                "A natural person, identified by a document or by a department's key, never by name. The document's "
                        + "number is hashed at the door and forgotten.")
public record PersonInput(
        @Schema(description = "Full name.", required = true, maxLength = 100)
        String name,

        @Schema(
                description = "Kind and number of an identity document, as in ID:…; hashed and forgotten.",
                writeOnly = true)
        Optional<String> document,

        @Schema(description = "How the department that knows them names them; required where there is no document.")
        Optional<SourceKey> key) {
    @Override
    public String toString() {
        return "PersonInput[…]";
    }
}
