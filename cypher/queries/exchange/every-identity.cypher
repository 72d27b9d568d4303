// All cases of identity, sorted: a whole export. By the index on id, streamed.
MATCH (n:Identity)
WHERE n.id >= ''
RETURN n.data AS data, n.withdrawn AS withdrawn
ORDER BY n.id
