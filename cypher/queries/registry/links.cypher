// The links that reach a party.
MATCH (l:Link)-[:REACHES]->(:Party {ref: $ref})
RETURN l.data AS link
ORDER BY l.id
