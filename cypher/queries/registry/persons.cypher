// Persons by id, as sealed, for a page.
UNWIND $ids AS id
MATCH (p:Person {id: id})
RETURN properties(p) AS person
