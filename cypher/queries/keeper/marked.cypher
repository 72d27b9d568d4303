// Subjects marked for grading.
MATCH (s:Marked)
RETURN s.id AS id
LIMIT $most
