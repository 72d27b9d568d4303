package org.xinheng.exchange.network;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.code.Party;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/** FollowTheMoney entities: parties, and relations as the interval schemata between them. */
final class FollowTheMoney {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LINK = "UnknownLink";

    private FollowTheMoney() {}

    static void write(Shown shown, OutputStream out) throws IOException {
        for (Shown.Card card : shown.parties()) {
            line(out, party(card));
        }
        Set<Party> entities = shown.parties().stream()
                .filter(c -> c.isPerson() || c.kind().orElseThrow().isEntity())
                .map(Shown.Card::party)
                .collect(Collectors.toSet());
        for (Relation relation : shown.relations()) {
            line(out, relation(relation, entities));
        }
    }

    private static void line(OutputStream out, Map<String, Object> entity) throws IOException {
        out.write(JSON.writeValueAsBytes(entity));
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> party(Shown.Card card) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        card.name().ifPresent(name -> properties.put("name", List.of(name)));
        String schema = "Person";
        if (!card.isPerson()) {
            boolean company = card.kind().orElseThrow().isEntity();
            schema = company ? "Company" : "Asset";
            if (company) {
                properties.put("jurisdiction", List.of("cn"));
                card.uscc().ifPresent(code -> properties.put("registrationNumber", List.of(code)));
            }
        }
        return entity(card.party().reference(), schema, properties);
    }

    /** Who owns or directs must be a person or an organisation, and what is directed an organisation. */
    private static Map<String, Object> relation(Relation relation, Set<Party> entities) {
        String from = relation.from().reference();
        String to = relation.to().reference();
        Map<String, List<String>> properties = new LinkedHashMap<>();
        String schema =
                switch (relation.kind()) {
                    case HOLDS, CONTROLS -> entities.contains(relation.from()) ? "Ownership" : LINK;
                    case LEGAL_REPRESENTATIVE_OF, EXECUTIVE_OF ->
                        entities.containsAll(List.of(relation.from(), relation.to())) ? "Directorship" : LINK;
                    case BRANCH_OF, OPERATES -> LINK;
                };
        switch (schema) {
            case "Ownership" -> {
                properties.put("owner", List.of(from));
                properties.put("asset", List.of(to));
                relation.share()
                        .map(s -> s.multiply(BigDecimal.valueOf(100))
                                .stripTrailingZeros()
                                .toPlainString())
                        .ifPresent(percent -> properties.put("percentage", List.of(percent)));
            }
            case "Directorship" -> {
                properties.put("director", List.of(from));
                properties.put("organization", List.of(to));
            }
            default -> {
                properties.put("subject", List.of(from));
                properties.put("object", List.of(to));
            }
        }
        if (relation.kind() != RelationKind.HOLDS) {
            properties.put(
                    "role", List.of(relation.role().orElse(relation.kind().name())));
        }
        properties.put("startDate", List.of(relation.period().from().toString()));
        relation.period().until().ifPresent(d -> properties.put("endDate", List.of(d.toString())));
        return entity(relation.id().value(), schema, properties);
    }

    private static Map<String, Object> entity(String id, String schema, Map<String, List<String>> properties) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", id);
        entity.put("schema", schema);
        entity.put("properties", properties);
        return entity;
    }
}
