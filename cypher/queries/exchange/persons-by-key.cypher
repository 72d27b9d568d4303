// Persons by a department's key. By index.
UNWIND $keys AS key
MATCH (p:Person {keySystem: key.system, key: key.key})
RETURN p.keySystem AS system, p.key AS key, p.id AS id
ORDER BY id
