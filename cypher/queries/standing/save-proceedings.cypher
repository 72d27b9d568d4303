// Adds procedures or takes them a step further. Their subjects are held.
UNWIND $rows AS row
MATCH (v:Violation {id: row.record})
MERGE (p:Proceeding {id: row.id})
SET p = row
MERGE (p)-[:ABOUT]->(v)
