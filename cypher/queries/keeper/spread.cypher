// Marks the neighbours of parties for grading: themselves, those one relation away, and those two away through a person.
UNWIND $refs AS ref
MATCH (p:Party {ref: ref})
REMOVE p:Spreading
WITH p
CALL (p) {
  MATCH (p)-[:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS|BRANCH_OF]-(s:Subject)
  RETURN s
  UNION
  MATCH (p)--(:Person)-[:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS]->(s:Subject)
  RETURN s
  UNION
  MATCH (s:Subject {ref: p.ref})
  RETURN s
}
WITH DISTINCT s
SET s:Marked
