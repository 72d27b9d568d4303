// Replaces the current standing of held subjects; the former one stays behind it as history.
MATCH (c:Change {id: $change})
UNWIND $rows AS row
MATCH (s:Subject {id: row.subject})
OPTIONAL MATCH (s)-[current:STANDING]->(former:Standing)
DELETE current
CREATE (s)-[:STANDING]->(st:Standing {subject: row.subject, version: row.version, policy: row.policy, data: row.data})-[:MADE_BY]->(c)
FOREACH (f IN CASE WHEN former IS NULL THEN [] ELSE [former] END | CREATE (st)-[:AFTER]->(f))
