// Whether the kept party of a case is seen as a third one, or its other one is one with a third. Locks both, so that no
// two cases are confirmed at once.
MATCH (p:Party)
WHERE p.ref IN [$kept, $other]
SET p.held = true
WITH collect(p) AS both
RETURN any(p IN both WHERE EXISTS {
  MATCH (p)-[:SEEN_AS]->(third:Party)
  WHERE NOT third.ref IN [$kept, $other]
} OR p.ref = $other AND EXISTS {
  MATCH (p)<-[:SEEN_AS]-(:Party)
} OR p.ref = $kept AND EXISTS {
  MATCH (p)-[:SEEN_AS]->(:Party)
}) AS answer
