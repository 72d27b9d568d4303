// All upstream ratings, sorted: a whole export. By the index on id, streamed.
MATCH (n:Rating)
WHERE n.id >= ''
RETURN n.data AS data, n.withdrawn AS withdrawn
ORDER BY n.id
