// The next subjects to grade for an activation, in the order of their ids, by index.
MATCH (a:Activation {id: $id, state: 'STAGING'})
MATCH (s:Subject)
WHERE s.id > a.cursor
RETURN s.id AS id
ORDER BY id
LIMIT $most
