// Locks one case of identity and reads it.
MATCH (i:Identity {id: $id})
SET i.held = true
RETURN i.data AS data
