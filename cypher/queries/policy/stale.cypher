// Subjects that came or changed since they were graded for an activation. Reads every subject's two standings, so it is
// asked only when all were graded once.
MATCH (s:Subject)-[:STANDING]->(st:Standing)
OPTIONAL MATCH (s)-[:STAGED]->(g:StagedStanding {rules: $rules})
WITH s, st, g
WHERE g IS NULL OR g.basis <> st.version
RETURN s.id AS id
ORDER BY id
LIMIT $most
