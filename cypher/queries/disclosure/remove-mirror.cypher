// Takes a mirror off the register.
MATCH (m:Mirror {id: $id})
WITH m, m.id AS id
DELETE m
RETURN id
