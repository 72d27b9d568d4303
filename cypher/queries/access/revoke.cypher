// Revokes a caller for good.
MATCH (c:Caller {name: $name})
SET c.revoked = true
RETURN c.name AS name
