// All relations by the subject that they lead to, sorted: a whole export, streamed subject by subject.
MATCH (s:Subject)
WHERE s.id >= ''
WITH s ORDER BY s.id
CALL (s) {
  MATCH (s)<-[r:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS|BRANCH_OF|OPERATES]-(:Party)
  RETURN r ORDER BY r.id
}
RETURN properties(r) AS record
