package org.xinheng.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What every operation of the contract has in common: its problems, its callers, its server. */
public class Contract implements OASFilter {
    private static final Map<String, String> TAGS = new TreeMap<>(Map.ofEntries(
            Map.entry("catalogue", "Areas, departments and items of supervision."),
            Map.entry("disclosure", "Repair, non-disclosure, objections, shielding and notices."),
            Map.entry("exchange", "Files in and out: imports, column mappings, exports."),
            Map.entry("inspection", "Plans, draws, joint tasks and results of inspections, and who makes them."),
            Map.entry("operation", "How the service is, and who may call it."),
            Map.entry("public", "What everybody may read, without a key."),
            Map.entry("records", "Violations and inspections."),
            Map.entry("relationships", "Neighbours, paths, control, joint punishment and its measures."),
            Map.entry("scheduling", "Ratios, frames and the delta feed."),
            Map.entry("subjects", "Subjects, persons, relations and what grading says of them.")));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setServers(List.of(OASFactory.createServer().url("/").description("This service")));
        contract.getInfo().getLicense().setUrl("https://www.apache.org/licenses/LICENSE-2.0");
        contract.setTags(TAGS.entrySet().stream()
                .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue()))
                .toList());
        contract.getComponents().removeSchema("Intensity");
        contract.getComponents().removeSchema("Unit");
        ContractWords.read().into(contract.getComponents().getSchemas(), (type, schema) -> contract.getComponents()
                .addSchema(type, schema));
        contract.getComponents()
                .setSecuritySchemes(Map.of(
                        "key",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("A machine client's key."),
                        "account",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("An officer's local account."),
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of the organisation's identity provider.")));
        contract.getComponents()
                .addParameter(
                        OwnWrites.HEADER,
                        OASFactory.createParameter()
                                .name(OwnWrites.HEADER)
                                .in(Parameter.In.HEADER)
                                .description("Identifier of a change, as the answer to its writer carried it: the "
                                        + "answer waits, five seconds at most, until this process reflects it.")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        ContractTables.into(contract);
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(path.startsWith("/public/") ? Contract::open : Contract::complete));
    }

    private static void open(Operation operation) {
        operation.setSecurity(List.of());
        problem(operation, "400", "A field, parameter or header is refused; it is named.");
        problem(operation, "404", "What the request names is not there, or is not public.");
        problem(operation, "429", "More than one client may ask; Retry-After says when to go on.");
        problem(operation, "503", "What is public cannot be told for certain now. Retry-After says when to try again.");
    }

    private static void complete(Operation operation) {
        operation.addParameter(OASFactory.createParameter().ref(OwnWrites.HEADER));
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme("key"),
                OASFactory.createSecurityRequirement().addScheme("account"),
                OASFactory.createSecurityRequirement().addScheme("token")));
        problem(operation, "400", "A field, parameter or header is refused; it is named.");
        problem(operation, "401", "The caller is not known.");
        problem(operation, "403", "The caller may not do this.");
        problem(operation, "404", "What the request names is not there.");
        if (operation.getRequestBody() != null) {
            problem(operation, "409", "It contradicts what is there.");
            problem(operation, "422", "The Idempotency-Key was used for another request.");
        }
        problem(operation, "503", "The graph is away; nothing was changed. Retry-After says when to try again.");
    }

    private static void problem(Operation operation, String status, String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
        operation.getResponses().addAPIResponse(status, response);
    }
}
