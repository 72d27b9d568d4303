// Every current standing with the names of its subject: fills the memory before the service is ready and when another
// rule book begins. Where the subject was graded beforehand by the rule book in force, and has not changed since, that
// standing is shown.
MATCH (s:Subject)-[:STANDING]->(st:Standing)
OPTIONAL MATCH (s)-[:STAGED]->(g:StagedStanding {rules: $rules})
RETURN CASE WHEN g.basis = st.version AND st.policy <> $rules THEN g.data ELSE st.data END AS standing,
       [(k:SubjectKey)-[:NAMES]->(s) | k.key] AS names
