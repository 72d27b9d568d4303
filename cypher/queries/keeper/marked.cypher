// Parties marked for grading.
MATCH (p:Marked)
RETURN p.ref AS ref
LIMIT $most
