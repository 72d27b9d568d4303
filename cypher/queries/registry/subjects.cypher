// Subjects by id, for a page.
UNWIND $ids AS id
MATCH (s:Subject {id: id})
RETURN properties(s) AS subject
