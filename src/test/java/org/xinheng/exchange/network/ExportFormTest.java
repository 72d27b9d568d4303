package org.xinheng.exchange.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.xinheng.code.Party;
import org.xinheng.code.Period;
import org.xinheng.code.PersonId;
import org.xinheng.code.SubjectId;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SubjectKind;

/** Every form is what its readers take: by the structure that each format's specification asks for. */
class ExportFormTest {
    private static final LocalDate ON = LocalDate.of(2026, 1, 15);
    private static final JsonMapper JSON = new JsonMapper();
    private static final PersonId PERSON = PersonId.of("p");
    private static final SubjectId FIRM = SubjectId.of("firm");
    private static final SubjectId BRANCH = SubjectId.of("branch");
    private static final SubjectId SITE = SubjectId.of("site");

    /** Of each schema that occurs: which properties there are, and which of them name other entities. */
    private static final Map<String, Set<String>> FTM = Map.of(
            "Person", Set.of("name"),
            "Company", Set.of("name", "jurisdiction", "registrationNumber"),
            "Asset", Set.of("name"),
            "Ownership", Set.of("owner", "asset", "percentage", "role", "startDate", "endDate"),
            "Directorship", Set.of("director", "organization", "role", "startDate", "endDate"),
            "UnknownLink", Set.of("subject", "object", "role", "startDate", "endDate"));

    private static final Map<String, Map<String, Set<String>>> FTM_ENDS = Map.of(
            "Ownership", Map.of("owner", Set.of("Person", "Company"), "asset", Set.of("Company", "Asset")),
            "Directorship", Map.of("director", Set.of("Person", "Company"), "organization", Set.of("Company")),
            "UnknownLink",
                    Map.of("subject", Set.of("Person", "Company", "Asset"), "object", Set.of("Company", "Asset")));

    private static final Set<String> BODS_INTERESTS = Set.of(
            "shareholding", "votingRights", "otherInfluenceOrControl", "seniorManagingOfficial", "unknownInterest");

    @Test
    void followTheMoneyEntitiesHaveOnlyTheirSchemasPropertiesAndTieEntitiesThatMayBeTied() throws IOException {
        Map<String, String> schemata = new HashMap<>();
        List<JsonNode> entities = new ArrayList<>();
        for (String line : text(ExportForm.FTM).split("\n")) {
            JsonNode entity = JSON.readTree(line);
            entities.add(entity);
            schemata.put(entity.get("id").asText(), entity.get("schema").asText());
        }
        assertThat(schemata).hasSize(4 + relations().size());
        for (JsonNode entity : entities) {
            String schema = entity.get("schema").asText();
            assertThat(names(entity)).containsExactlyInAnyOrder("id", "schema", "properties");
            entity.get("properties").properties().forEach(property -> {
                assertThat(FTM.get(schema)).as(schema).contains(property.getKey());
                assertThat(property.getValue().isArray()).isTrue();
                property.getValue()
                        .forEach(value -> assertThat(value.isTextual()).isTrue());
            });
            FTM_ENDS.getOrDefault(schema, Map.of()).forEach((end, allowed) -> assertThat(allowed)
                    .as("%s.%s", schema, end)
                    .contains(
                            schemata.get(entity.at("/properties/" + end + "/0").asText())));
        }
    }

    @Test
    void bodsStatementsAreCompleteUniqueAndReferToRecordsBeforeThem() throws IOException {
        Set<String> statements = new HashSet<>();
        Set<String> records = new HashSet<>();
        JsonNode all = JSON.readTree(text(ExportForm.BODS));
        assertThat(all.isArray()).isTrue();
        for (JsonNode statement : all) {
            assertThat(names(statement))
                    .contains("statementId", "declarationSubject", "recordId", "recordType", "recordDetails");
            assertThat(statement.get("statementId").asText()).hasSizeBetween(32, 64);
            assertThat(statements.add(statement.get("statementId").asText())).isTrue();
            assertThat(statement.at("/publicationDetails/bodsVersion").asText()).isEqualTo("0.4");
            assertThat(statement.at("/publicationDetails/publicationDate").asText())
                    .isEqualTo(ON.toString());
            assertThat(statement.get("recordStatus").asText()).isEqualTo("new");
            JsonNode details = statement.get("recordDetails");
            assertThat(details.get("isComponent").isBoolean()).isTrue();
            switch (statement.get("recordType").asText()) {
                case "person" -> assertThat(details.get("personType").asText()).isEqualTo("knownPerson");
                case "entity" ->
                    assertThat(details.at("/entityType/type").asText()).isIn("registeredEntity", "arrangement");
                case "relationship" -> relationship(details, records);
                default -> throw new AssertionError(statement.get("recordType").asText());
            }
            records.add(statement.get("recordId").asText());
            assertThat(records).contains(statement.get("declarationSubject").asText());
        }
        assertThat(records).hasSize(4 + relations().size());
        assertThat(all.toString()).contains("votingRights").contains("\"exact\":80");
    }

    private static void relationship(JsonNode details, Set<String> records) {
        assertThat(records)
                .contains(
                        details.get("subject").asText(),
                        details.get("interestedParty").asText());
        for (JsonNode interest : details.get("interests")) {
            assertThat(BODS_INTERESTS).contains(interest.get("type").asText());
            assertThat(interest.get("directOrIndirect").asText()).isEqualTo("direct");
            assertThat(interest.get("beneficialOwnershipOrControl").asBoolean())
                    .as("no source states beneficial ownership")
                    .isFalse();
            LocalDate.parse(interest.get("startDate").asText());
            if (interest.has("share")) {
                assertThat(interest.at("/share/exact").decimalValue())
                        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .isEqualTo(interest.at("/share/minimum").decimalValue())
                        .isEqualTo(interest.at("/share/maximum").decimalValue());
            }
        }
    }

    @Test
    void graphMlIsValidBySchemaAndHoldsEveryPartyAndRelation() throws IOException {
        Graph<String, DefaultEdge> graph = new DirectedMultigraph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        Map<String, String> ids = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();
        importer.setVertexFactory(id -> {
            ids.put(id, id);
            return id;
        });
        importer.addVertexAttributeConsumer((at, value) -> {
            if (at.getSecond().equals("name")) {
                names.put(at.getFirst(), value.getValue());
            }
        });
        importer.addEdgeAttributeConsumer((at, value) ->
                edges.computeIfAbsent(at.getFirst(), e -> new HashMap<>()).put(at.getSecond(), value.getValue()));
        importer.importGraph(graph, new ByteArrayInputStream(bytes(ExportForm.GRAPHML)));

        assertThat(ids.keySet())
                .containsExactlyInAnyOrderElementsOf(shown().parties().stream()
                        .map(card -> node(card.party()))
                        .toList());
        assertThat(names).containsEntry(node(FIRM), "示例县<矿业>&“有限”公司");
        assertThat(graph.edgeSet().stream()
                        .map(e -> graph.getEdgeSource(e) + " " + edges.get(e).get("relation") + " "
                                + graph.getEdgeTarget(e))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(relations().stream()
                        .map(r -> node(r.from()) + " " + r.kind() + " " + node(r.to()))
                        .toList());
        assertThat(edges.values()).anyMatch(e -> "0.8".equals(e.get("votes")) && "0.3".equals(e.get("share")));
    }

    @Test
    void theTableHasAColumnForEachHeaderAndARowForEachRelation() throws IOException {
        String[] lines = text(ExportForm.CSV).split("\r\n");
        assertThat(lines).hasSize(1 + relations().size());
        assertThat(lines[0]).startsWith("\uFEFFid,kind,from,");
        assertThat(lines[0].split(",")).contains("share", "votes");
    }

    /** With -Dexports=directory what is exported is left there, to be given to the formats' own tools. */
    @Test
    @EnabledIfSystemProperty(named = "exports", matches = ".+")
    void everyFormIsLeftInADirectory() throws IOException {
        for (ExportForm form : ExportForm.values()) {
            Path file = Path.of(System.getProperty("exports"), "shown." + form.suffix());
            Files.write(file, bytes(form));
            assertThat(file).isNotEmptyFile();
        }
    }

    private static String node(Party party) {
        return party.reference().replace('/', '.');
    }

    private static Set<String> names(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .collect(Collectors.toSet());
    }

    private static String text(ExportForm form) throws IOException {
        return new String(bytes(form), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ExportForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(shown(), out);
        return out.toByteArray();
    }

    private static Shown shown() {
        return new Shown(
                ON,
                List.of(
                        new Shown.Card(PERSON, Optional.of("严**"), Optional.empty(), Optional.empty()),
                        card(FIRM, "示例县<矿业>&“有限”公司", SubjectKind.ENTERPRISE, Optional.of("919900000000001829")),
                        card(BRANCH, "示例县矿业分公司", SubjectKind.ENTERPRISE, Optional.empty()),
                        card(SITE, "一号矿点", SubjectKind.SITE, Optional.empty())),
                relations());
    }

    private static Shown.Card card(SubjectId id, String name, SubjectKind kind, Optional<String> uscc) {
        return new Shown.Card(id, Optional.of(name), Optional.of(kind), uscc);
    }

    private static List<Relation> relations() {
        return List.of(
                relation(RelationKind.LEGAL_REPRESENTATIVE_OF, PERSON, FIRM, Optional.empty()),
                relation(RelationKind.LEGAL_REPRESENTATIVE_OF, PERSON, SITE, Optional.empty()),
                relation(RelationKind.EXECUTIVE_OF, PERSON, FIRM, Optional.of("董事")),
                new Relation(
                        RelationKind.HOLDS,
                        PERSON,
                        FIRM,
                        new Period(ON.minusYears(3), Optional.of(ON.minusYears(1))),
                        Optional.of(new BigDecimal("0.3")),
                        Optional.of(new BigDecimal("0.8")),
                        Optional.empty(),
                        "tests"),
                relation(RelationKind.CONTROLS, PERSON, FIRM, Optional.empty()),
                relation(RelationKind.BRANCH_OF, BRANCH, FIRM, Optional.empty()),
                relation(RelationKind.OPERATES, FIRM, SITE, Optional.empty()));
    }

    private static Relation relation(RelationKind kind, Party from, SubjectId to, Optional<String> role) {
        return new Relation(kind, from, to, Period.since(ON.minusYears(4)), Optional.empty(), role, "tests");
    }
}
