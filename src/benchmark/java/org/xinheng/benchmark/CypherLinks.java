package org.xinheng.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.xinheng.graph.LocalGraph;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;

/** The shipped rules that listings meet, written down in Cypher over the same relations in a local graph. */
final class CypherLinks implements AutoCloseable {
    private static final int BATCH = 20_000;
    private static final long DAY = LinkPopulation.DAY.toEpochDay();
    private static final long OVER = LinkPopulation.DAY.plusYears(3).toEpochDay();

    /** Two ways to write a path of several relations. */
    enum Form {
        VARIABLE_LENGTH("Cypher, variable-length paths", """
                MATCH (x:Listed)
                CALL (x) {
                  MATCH (x)-[r:LEGAL_REPRESENTATIVE_OF*2..2]-(t:Party)
                  WHERE t <> x AND r[0].from <= $day < r[0].until AND r[1].until > $day AND r[1].from < $over
                  RETURN 'same-representative' AS rule, t, r[1] AS last
                  UNION ALL
                  MATCH (x)<-[r:BRANCH_OF*1..1]-(t:Party)
                  WHERE r[0].until > $day AND r[0].from < $over
                  RETURN 'branch-of-listed' AS rule, t, r[0] AS last
                  UNION ALL
                  MATCH (x)-[r:BRANCH_OF*1..1]->(t:Party)
                  WHERE r[0].until > $day AND r[0].from < $over
                  RETURN 'head-of-listed' AS rule, t, r[0] AS last
                }
                RETURN rule, x.id AS causing, t.id AS target,
                       CASE WHEN last.from > $day THEN last.from ELSE $day END AS from,
                       CASE WHEN last.until < $over THEN last.until ELSE $over END AS until
                """),
        QUANTIFIED("Cypher, quantified paths", """
                MATCH (x:Listed)
                CALL (x) {
                  MATCH (x) ((a)<-[r:LEGAL_REPRESENTATIVE_OF]-(p)-[s:LEGAL_REPRESENTATIVE_OF]->(b)
                    WHERE r.from <= $day < r.until AND s.until > $day AND s.from < $over){1,1} (t:Party)
                  WHERE t <> x
                  RETURN 'same-representative' AS rule, t, s[0] AS last
                  UNION ALL
                  MATCH (x) ((a)<-[r:BRANCH_OF]-(b) WHERE r.until > $day AND r.from < $over){1,1} (t:Party)
                  RETURN 'branch-of-listed' AS rule, t, r[0] AS last
                  UNION ALL
                  MATCH (x) ((a)-[r:BRANCH_OF]->(b) WHERE r.until > $day AND r.from < $over){1,1} (t:Party)
                  RETURN 'head-of-listed' AS rule, t, r[0] AS last
                }
                RETURN rule, x.id AS causing, t.id AS target,
                       CASE WHEN last.from > $day THEN last.from ELSE $day END AS from,
                       CASE WHEN last.until < $over THEN last.until ELSE $over END AS until
                """);

        private final String title;
        private final String text;

        Form(String title, String text) {
            this.title = title;
            this.text = text;
        }

        String title() {
            return title;
        }
    }

    private final Driver driver;

    CypherLinks(LocalGraph graph, LinkPopulation population) {
        driver = GraphDatabase.driver(graph.uri(), AuthTokens.basic("neo4j", graph.password()));
        run("CREATE CONSTRAINT bench_party IF NOT EXISTS FOR (n:Party) REQUIRE n.id IS UNIQUE", Map.of());
        Map<RelationKind, List<Map<String, Object>>> waiting = new HashMap<>();
        population.relations(relation -> {
            List<Map<String, Object>> rows = waiting.computeIfAbsent(relation.kind(), k -> new ArrayList<>());
            rows.add(row(relation));
            if (rows.size() == BATCH) {
                load(relation.kind(), rows);
            }
        });
        waiting.forEach(this::load);
        List<String> listed = new ArrayList<>();
        population.causes(cause -> listed.add(cause.party().text()));
        run("UNWIND $ids AS id MATCH (p:Party {id: id}) SET p:Listed", Map.of("ids", listed));
    }

    private static Map<String, Object> row(Relation relation) {
        return Map.of(
                "a", relation.from().text(),
                "b", relation.to().text(),
                "from", relation.period().from().toEpochDay(),
                "until", relation.period().until().map(d -> d.toEpochDay()).orElse(Long.MAX_VALUE));
    }

    private void load(RelationKind kind, List<Map<String, Object>> rows) {
        Set<Object> parties = new HashSet<>();
        rows.forEach(row -> parties.addAll(List.of(row.get("a"), row.get("b"))));
        run("UNWIND $ids AS id MERGE (:Party {id: id})", Map.of("ids", parties));
        run(
                "UNWIND $rows AS row MATCH (a:Party {id: row.a}) MATCH (b:Party {id: row.b}) " + "CREATE (a)-[r:" + kind
                        + " {from: row.from, until: row.until}]->(b)",
                Map.of("rows", rows));
        rows.clear();
    }

    DatedLinks links(Form form) {
        DatedLinks links = new DatedLinks();
        try (Session session = driver.session()) {
            session.run(form.text, Map.of("day", DAY, "over", OVER))
                    .forEachRemaining(row -> links.add(
                            row.get("rule").asString(),
                            row.get("causing").asString(),
                            row.get("target").asString(),
                            row.get("from").asLong(),
                            row.get("until").asLong()));
        }
        return links.joined();
    }

    private void run(String query, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            session.run(query, parameters).consume();
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
