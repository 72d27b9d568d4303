// Tiers set by hand of a batch, withdrawn or not. By index.
UNWIND $keys AS key
MATCH (n:Adjustment {id: key})
RETURN n.data AS data, n.withdrawn AS withdrawn
