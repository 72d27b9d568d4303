// A change's number; null where it has none yet. By index on the identifier.
MATCH (c:Change {id: $id})
RETURN c.seq AS seq
