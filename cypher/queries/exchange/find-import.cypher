// One import, by its identifier.
MATCH (i:Import {id: $id})
RETURN properties(i) AS import
