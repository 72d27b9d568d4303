// Cases of identity, of one state or of all.
MATCH (i:Identity)
WHERE $state IS NULL OR i.state = $state
RETURN i.data AS data
ORDER BY i.id
LIMIT $most
