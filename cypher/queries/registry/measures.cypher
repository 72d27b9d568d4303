// Links whose measures restrict rights, or of them those that wait for a decision; pages by identifier, by index.
MATCH (l:Link)
WHERE l.restricts = true AND (NOT $waiting OR l.waits) AND l.id > $after
RETURN l.data AS link
ORDER BY l.id
LIMIT $most
