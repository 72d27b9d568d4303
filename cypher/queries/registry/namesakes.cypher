// Other persons of the same name, by the index on its keyed hash.
MATCH (p:Person {id: $id})
MATCH (n:Person {nameHash: p.nameHash})
WHERE n <> p
RETURN n.id AS id
ORDER BY id
LIMIT $most
