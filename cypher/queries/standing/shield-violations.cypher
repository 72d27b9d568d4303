// Shields violations or no longer.
UNWIND $rows AS row
MATCH (v:Violation {id: row.id})
SET v.shielded = CASE WHEN row.shielded THEN true END
