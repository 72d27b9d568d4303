// Appends one change to the log, not numbered yet. `after` holds the changes that touched the same nodes before it, so
// that the numbering never inverts two of one subject. The touched nodes are locked by then.
CREATE (c:Change:Pending {
  id: $id, kind: $kind, actor: $actor, at: datetime.realtime('UTC'), payload: $payload, after: []
})
SET c.idempotencyKey = $idempotencyKey, c.fingerprint = $fingerprint
WITH c
UNWIND $touched AS ref
MATCH (n:Party {ref: ref})
SET c.after = c.after + [x IN [n.lastChange] WHERE x IS NOT NULL AND NOT x IN c.after], n.lastChange = c.id
CREATE (c)-[:TOUCHES]->(n)
