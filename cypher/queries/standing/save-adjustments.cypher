// Adds or corrects tiers that people set by hand.
UNWIND $rows AS row
MATCH (s:Subject {id: row.subject})
MERGE (a:Adjustment {id: row.id})
SET a.data = row.data
REMOVE a.withdrawn
WITH a, s
WHERE NOT EXISTS { (a)-[:ADJUSTS]->(s) }
CREATE (a)-[:ADJUSTS]->(s)
