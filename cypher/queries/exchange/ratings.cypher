// Upstream ratings of a batch, withdrawn or not. By index.
UNWIND $keys AS key
MATCH (n:Rating {id: key})
RETURN n.data AS data, n.withdrawn AS withdrawn
