// Relations that begin or end at a subject and count.
MATCH (:Subject {id: $id})-[r:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS|BRANCH_OF|OPERATES]-(:Party)
WHERE r.withdrawn IS NULL
RETURN DISTINCT properties(r) AS relation
ORDER BY relation.kind, relation.from DESC, relation.id
LIMIT $most
