// What surrounds a subject up to two relations away: the relations that count, and the violations at the far ends. At
// most 5,000 far ends, those of a person's other roles first in the order of their ids.
MATCH (t:Party {ref: $ref})
CALL (t) {
  MATCH (t)-[r:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS|BRANCH_OF]-(x:Subject)<-[:COMMITTED_BY]-(v:Violation)
  WHERE r.withdrawn IS NULL AND v.withdrawn IS NULL
  RETURN [r] AS steps, v
  UNION ALL
  MATCH (t)-[r1:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS|BRANCH_OF]-(p:Party)
        -[r2:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS|BRANCH_OF]-(x:Subject)<-[:COMMITTED_BY]-(v:Violation)
  WHERE x <> t AND r1.withdrawn IS NULL AND r2.withdrawn IS NULL AND v.withdrawn IS NULL
  RETURN [r1, r2] AS steps, v
  ORDER BY x.id
  LIMIT 5000
}
WITH collect(DISTINCT v) AS causes, collect(steps) AS paths
RETURN [v IN causes | properties(v)] AS causes,
       COLLECT { UNWIND paths AS steps UNWIND steps AS r WITH DISTINCT r RETURN properties(r) } AS relations
