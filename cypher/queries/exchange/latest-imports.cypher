// The latest imports, of one actor or of all: some hundred nodes, since old ones are forgotten.
MATCH (i:Import)
WHERE $actor IS NULL OR i.actor = $actor
RETURN properties(i) AS import
ORDER BY i.startedAt DESC
LIMIT $most
