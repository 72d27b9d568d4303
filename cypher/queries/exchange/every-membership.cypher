// All explicit memberships by subject, sorted: a whole export.
MATCH (s:Subject)
WHERE s.id >= '' AND EXISTS { (s)-[:SUBJECT_TO]->(:Item) }
RETURN s.id AS subject, COLLECT { MATCH (s)-[:SUBJECT_TO]->(i:Item) RETURN i.code ORDER BY i.code } AS items
ORDER BY s.id
