// Counts a change of areas, departments or items, and hangs it behind the former one, so that they are numbered in order.
MERGE (k:Catalogue {name: 'catalogue'})
SET k.version = coalesce(k.version, 0) + 1
WITH k
MATCH (c:Change {id: $change})
SET c.catalogue = true, c.after = c.after + [x IN [k.lastChange] WHERE x IS NOT NULL], k.lastChange = c.id
