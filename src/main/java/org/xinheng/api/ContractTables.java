package org.xinheng.api;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.xinheng.exchange.file.Format;

/** Says in the contract which answers can be had as tables, as {@link ListTables} makes them. */
final class ContractTables {
    private static final String OK = "200";
    private static final String JSON = "application/json";

    private final Map<String, Schema> schemas;

    private ContractTables(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void into(OpenAPI contract) {
        ContractTables tables = new ContractTables(contract.getComponents().getSchemas());
        contract.getPaths().getPathItems().forEach((path, item) -> Optional.ofNullable(item.getGET())
                .filter(operation -> path.startsWith(ListTables.ROOT))
                .flatMap(tables::list)
                .ifPresent(ContractTables::add));
    }

    /** What the operation answers, where that is a list. */
    private Optional<Content> list(Operation operation) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse(OK))
                .map(APIResponse::getContent)
                .filter(content -> Optional.ofNullable(content.getMediaType(JSON))
                        .map(MediaType::getSchema)
                        .map(this::isList)
                        .orElse(false));
    }

    private static void add(Content content) {
        content.addMediaType(
                Format.CSV.mediaType(),
                OASFactory.createMediaType().schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        content.addMediaType(
                Format.XLSX.mediaType(),
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .format("binary")));
    }

    private boolean isList(Schema schema) {
        Schema named = named(schema);
        return isArray(named)
                || named.getProperties() != null
                        && named.getProperties().values().stream()
                                        .map(this::named)
                                        .filter(ContractTables::isArray)
                                        .count()
                                == 1;
    }

    private static boolean isArray(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.ARRAY);
    }

    private Schema named(Schema schema) {
        String reference = schema.getRef();
        return reference == null ? schema : schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
