// Keeps standings beside the present ones of held subjects, and notes how far the activation has come.
MATCH (a:Activation {id: $activation, state: 'STAGING'})
SET a.cursor = coalesce($reached, a.cursor), a.staged = a.staged + CASE WHEN $reached IS NULL THEN 0 ELSE size($rows) END
WITH a
UNWIND $rows AS row
MATCH (s:Subject {id: row.subject})
OPTIONAL MATCH (s)-[:STAGED]->(former:StagedStanding)
DETACH DELETE former
WITH DISTINCT a, s, row
CREATE (s)-[:STAGED]->(:StagedStanding {rules: a.rules, basis: row.version, data: row.data})
