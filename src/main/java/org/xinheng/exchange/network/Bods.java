package org.xinheng.exchange.network;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.registry.Relation;

/**
 * Statements of the Beneficial Ownership Data Standard 0.4: one per party, one per relation. Nothing is said about
 * beneficial ownership that no source states.
 */
final class Bods {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PUBLISHER = "Xinheng";

    private Bods() {}

    static void write(Shown shown, OutputStream out) throws IOException {
        List<Map<String, Object>> statements = new ArrayList<>();
        shown.parties().forEach(card -> statements.add(party(shown, card)));
        shown.relations().forEach(relation -> statements.add(relation(shown, relation)));
        out.write(JSON.writeValueAsBytes(statements));
    }

    private static Map<String, Object> party(Shown shown, Shown.Card card) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("isComponent", false);
        if (card.isPerson()) {
            details.put("personType", "knownPerson");
            card.name().ifPresent(n -> details.put("names", List.of(Map.of("type", "legal", "fullName", n))));
        } else {
            boolean entity = card.kind().orElseThrow().isEntity();
            details.put("entityType", Map.of("type", entity ? "registeredEntity" : "arrangement"));
            card.name().ifPresent(n -> details.put("name", n));
            details.put("jurisdiction", Map.of("name", "China", "code", "CN"));
            card.uscc()
                    .ifPresent(
                            code -> details.put("identifiers", List.of(Map.of("id", code, "schemeName", "统一社会信用代码"))));
        }
        return statement(
                shown,
                card.party().reference(),
                card.party().reference(),
                card.isPerson() ? "person" : "entity",
                details);
    }

    private static Map<String, Object> relation(Shown shown, Relation relation) {
        List<Map<String, Object>> interests = new ArrayList<>();
        String type =
                switch (relation.kind()) {
                    case HOLDS -> "shareholding";
                    case CONTROLS -> "otherInfluenceOrControl";
                    case LEGAL_REPRESENTATIVE_OF, EXECUTIVE_OF -> "seniorManagingOfficial";
                    case BRANCH_OF, OPERATES -> "unknownInterest";
                };
        interests.add(interest(relation, type, relation.share()));
        if (relation.votes().isPresent()) {
            interests.add(interest(relation, "votingRights", relation.votes()));
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("isComponent", false);
        details.put("subject", relation.to().reference());
        details.put("interestedParty", relation.from().reference());
        details.put("interests", interests);
        return statement(shown, relation.id().value(), relation.to().reference(), "relationship", details);
    }

    private static Map<String, Object> interest(Relation relation, String type, Optional<BigDecimal> part) {
        Map<String, Object> interest = new LinkedHashMap<>();
        interest.put("type", type);
        interest.put("directOrIndirect", "direct");
        interest.put("beneficialOwnershipOrControl", false);
        interest.put("details", relation.role().orElse(relation.kind().name()));
        part.map(p -> p.movePointRight(2))
                .ifPresent(percent ->
                        interest.put("share", Map.of("exact", percent, "minimum", percent, "maximum", percent)));
        interest.put("startDate", relation.period().from().toString());
        relation.period().until().ifPresent(d -> interest.put("endDate", d.toString()));
        return interest;
    }

    private static Map<String, Object> statement(
            Shown shown, String record, String about, String type, Map<String, Object> details) {
        String date = shown.on().toString();
        Map<String, Object> statement = new LinkedHashMap<>();
        // The same content on the same day is the same statement.
        statement.put(
                "statementId",
                UUID.nameUUIDFromBytes((record + date + details).getBytes(StandardCharsets.UTF_8))
                        .toString());
        statement.put("declarationSubject", about);
        statement.put("statementDate", date);
        statement.put(
                "publicationDetails",
                Map.of("publicationDate", date, "bodsVersion", "0.4", "publisher", Map.of("name", PUBLISHER)));
        statement.put("recordId", record);
        statement.put("recordType", type);
        statement.put("recordStatus", "new");
        statement.put("recordDetails", details);
        return statement;
    }
}
