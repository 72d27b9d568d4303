// Persons of a batch, as sealed. By index.
UNWIND $ids AS id
MATCH (p:Person {id: id})
RETURN properties(p) AS person
