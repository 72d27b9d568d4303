// Locks a name until the transaction ends: work that must see all of its kind runs one after the other.
MERGE (g:Guard {name: $name})
SET g.held = true
