// Adds procedures or takes them a step further. Their subjects are held. One that shields its record marks it, so that a
// graph that is read in anew has the mark too.
UNWIND $rows AS row
MATCH (v:Violation {id: row.record})
MERGE (p:Proceeding {id: row.id})
SET p = row
FOREACH (x IN CASE WHEN row.shields THEN [v] ELSE [] END | SET x.shielded = true)
MERGE (p)-[:ABOUT]->(v)
