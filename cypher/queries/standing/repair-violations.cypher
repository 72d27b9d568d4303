// Sets or takes away the day from which violations have no effect.
UNWIND $rows AS row
MATCH (v:Violation {id: row.id})
SET v.repairedOn = row.on
