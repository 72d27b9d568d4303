// Joint-punishment links of a batch. By index.
UNWIND $keys AS key
MATCH (n:Link {id: key})
RETURN n.data AS data, n.withdrawn AS withdrawn
