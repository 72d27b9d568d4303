// Committed changes without a number, oldest first, and which of those before them have none either.
MATCH (c:Pending)
WITH c ORDER BY c.at LIMIT $most
RETURN c.id AS id, c.kind AS kind, c.actor AS actor, c.at AS at, c.payload AS payload,
       COLLECT { UNWIND c.after AS id MATCH (p:Pending {id: id}) RETURN p.id } AS after
ORDER BY at
