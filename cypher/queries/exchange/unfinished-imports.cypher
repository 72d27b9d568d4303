// Imports that a start goes on with, the oldest first: some hundred nodes, since old ones are forgotten.
MATCH (i:Import)
WHERE i.state IN ['WAITING', 'RUNNING']
RETURN properties(i) AS import
ORDER BY i.startedAt
