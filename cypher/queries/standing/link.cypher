// One link.
MATCH (l:Link {id: $id})
RETURN l.data AS link
