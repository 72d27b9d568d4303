// The subject that bears one of some names.
MATCH (k:SubjectKey)-[:NAMES]->(s:Subject)
WHERE k.key IN $names
RETURN DISTINCT s.id AS id
ORDER BY id
