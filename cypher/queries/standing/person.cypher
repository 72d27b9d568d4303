// One person, as sealed.
MATCH (p:Person {id: $id})
RETURN properties(p) AS person
