package org.xinheng.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.exchange.Kind;
import org.xinheng.exchange.mapping.Mappings;

/** A mapping as lists show it. */
@Schema(description = "A column mapping: how the columns of a file become fields.")
public record MappingView(
        @Schema(description = "Its name.", examples = "penalties")
        String name,

        @Schema(description = "What files it is for.") String title,

        @Schema(description = "Who fixed the columns.") Optional<String> source,

        @Schema(description = "Kinds of record that it makes.")
        List<String> kinds,

        @Schema(description = "Columns that it reads.") Collection<String> columns,

        @Schema(description = "Whether it comes with the service; such a one cannot be changed.")
        boolean shipped) {
    static MappingView of(Mappings.Text text) {
        return new MappingView(
                text.mapping().mapping(),
                text.mapping().title(),
                text.mapping().source(),
                text.mapping().kinds().stream().map(Kind::address).toList(),
                text.mapping().columns(),
                text.isShipped());
    }
}
