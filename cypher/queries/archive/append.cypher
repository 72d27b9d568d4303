// Makes a change of the archive again; its number follows. By index on what it touched.
CREATE (c:Change {id: $id, kind: $kind, actor: $actor, at: $at, payload: $payload, after: []})
SET c.idempotencyKey = $idempotencyKey, c.fingerprint = $fingerprint
WITH c
UNWIND $touched AS ref
MATCH (n:Party {ref: ref})
SET n.lastChange = c.id
CREATE (c)-[:TOUCHES]->(n)
