// Cases of identity of a batch. By index.
UNWIND $keys AS key
MATCH (n:Identity {id: key})
RETURN n.data AS data, n.withdrawn AS withdrawn
