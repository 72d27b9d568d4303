// Adds or replaces papers of inspection work and ties them to item, department and subject. A paper is found by its kind
// and identifier; its change is numbered after the one before.
UNWIND $rows AS row
MERGE (p:TaskPaper {key: row.node.key})
SET p += row.node
WITH p, row
OPTIONAL MATCH (p)-[former:FOR|OF_DEPARTMENT|ABOUT]->()
DELETE former
WITH DISTINCT p, row
CALL (p, row) { MATCH (i:Item {code: row.node.item}) CREATE (p)-[:FOR]->(i) }
CALL (p, row) { MATCH (d:Department {code: row.node.department}) CREATE (p)-[:OF_DEPARTMENT]->(d) }
CALL (p, row) { MATCH (s:Subject {id: row.node.subject}) CREATE (p)-[:ABOUT]->(s) }
