// Sets what is public.
UNWIND $rows AS row
MERGE (e:PublicEntry {id: row.id})
SET e = row
