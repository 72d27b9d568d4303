package org.xinheng.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of links whose measures restrict rights. */
@Schema(description = "A page of links whose measures restrict rights.")
public record MeasuresPage(
        @Schema(description = "The links.") List<LinkView> measures,

        @Schema(description = "Where the next page begins; absent on the last one.")
        Optional<String> cursor) {}
