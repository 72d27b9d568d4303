// Adds or corrects areas.
UNWIND $rows AS row
MERGE (a:Area {code: row.code})
SET a = row
