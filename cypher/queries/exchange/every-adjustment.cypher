// All tiers set by hand, sorted: a whole export. By the index on id, streamed.
MATCH (n:Adjustment)
WHERE n.id >= ''
RETURN n.data AS data, n.withdrawn AS withdrawn
ORDER BY n.id
