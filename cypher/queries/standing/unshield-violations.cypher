// Takes the mark of shielding away from violations.
UNWIND $rows AS row
MATCH (v:Violation {id: row.id})
REMOVE v.shielded
