// Adds or corrects violations and ties them to party, department and item. One recorded again counts again.
UNWIND $rows AS row
MATCH (p:Party {ref: row.party})
MERGE (v:Violation {id: row.id})
SET v = row
MERGE (v)-[:COMMITTED_BY]->(p)
WITH v, row
OPTIONAL MATCH (d:Department {code: row.department})
OPTIONAL MATCH (v)-[former:AGAINST]->(:Item)
DELETE former
FOREACH (x IN CASE WHEN d IS NULL THEN [] ELSE [d] END | MERGE (v)-[:DECIDED_BY]->(x))
WITH DISTINCT v, row
MATCH (i:Item {code: row.item})
MERGE (v)-[:AGAINST]->(i)
