package org.xinheng.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The latest imports. */
@Schema(description = "The latest imports, the newest first.")
public record ImportPage(
        @Schema(description = "The imports.") List<ImportView> imports) {}
