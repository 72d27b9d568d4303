// One mirror.
MATCH (m:Mirror {id: $id})
RETURN properties(m) AS mirror
