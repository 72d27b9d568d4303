// Adds or corrects violations and ties them to party, department and item. One recorded again counts again; repair and
// shielding of one that counts outlive its correction. The party is held, so nobody else ties the same violation; MERGE would lock
// busy departments and items for nothing.
UNWIND $rows AS row
MATCH (p:Party {ref: row.party})
MERGE (v:Violation {id: row.id})
WITH v, row, p, v.shielded AS shielded,
     CASE WHEN v.withdrawn IS NULL AND v.repairedOn >= row.decidedOn THEN v.repairedOn END AS repairedOn
SET v = row
SET v.repairedOn = coalesce(row.repairedOn, repairedOn), v.shielded = shielded
WITH v, row, p, EXISTS { (v)-[:COMMITTED_BY]->() } AS tied
FOREACH (x IN CASE WHEN tied THEN [] ELSE [p] END | CREATE (v)-[:COMMITTED_BY]->(x))
WITH v, row, tied
OPTIONAL MATCH (d:Department {code: row.department})
FOREACH (x IN CASE WHEN tied OR d IS NULL THEN [] ELSE [d] END | CREATE (v)-[:DECIDED_BY]->(x))
WITH v, row
OPTIONAL MATCH (v)-[former:AGAINST]->(i:Item)
WHERE i.code <> coalesce(row.item, '')
DELETE former
WITH DISTINCT v, row
MATCH (i:Item {code: row.item})
WHERE NOT EXISTS { (v)-[:AGAINST]->(i) }
CREATE (v)-[:AGAINST]->(i)
