// Forgets what is no longer public.
UNWIND $rows AS row
MATCH (e:PublicEntry {id: row.record})
DELETE e
