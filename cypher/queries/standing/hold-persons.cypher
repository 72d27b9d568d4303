// Locks persons in the order of their ids and reads the links that reach them.
UNWIND $ids AS id
MATCH (p:Person {id: id})
SET p.held = true
WITH p
RETURN p.id AS id, [(l:Link)-[:REACHES]->(p) | l.data] AS links
