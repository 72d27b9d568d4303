// All joint-punishment links, sorted: a whole export picks those about which something was decided. By the index on id,
// streamed.
MATCH (n:Link)
WHERE n.id >= ''
RETURN n.data AS data, n.withdrawn AS withdrawn
ORDER BY n.id
