// Papers of inspection work of a batch. By index.
UNWIND $keys AS key
MATCH (n:TaskPaper {key: key})
RETURN n.kind AS kind, n.data AS data
