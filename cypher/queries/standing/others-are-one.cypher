// Whether one of two persons is seen as one with a third. Locks both, so that no two cases are confirmed at once.
MATCH (p:Person)
WHERE p.id IN $persons
SET p.held = true
WITH collect(p) AS persons
RETURN any(p IN persons WHERE EXISTS {
  MATCH (p)<-[:CONCERNS]-(i:Identity) WHERE i.one AND i.id <> $id
}) AS answer
