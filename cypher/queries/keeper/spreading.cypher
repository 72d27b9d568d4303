// Parties from which changes may reach others.
MATCH (p:Spreading)
RETURN p.ref AS ref
LIMIT $most
