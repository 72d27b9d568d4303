// Subjects that persons of a name are related to, by the index on the name's keyed hash.
MATCH (:Person {nameHash: $hash})-[r:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS]->(s:Subject)
WHERE r.withdrawn IS NULL
RETURN DISTINCT s.id AS id
ORDER BY id
LIMIT $most
