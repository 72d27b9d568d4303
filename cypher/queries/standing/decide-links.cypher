// Writes what was decided about links and their measures.
UNWIND $rows AS row
MATCH (l:Link {id: row.id})
SET l.waits = row.waits, l.data = row.data
