// Withdraws violations: they never counted, but stay to be seen with the reason.
UNWIND $rows AS row
MATCH (v:Violation {id: row.id})
SET v.withdrawn = row.reason
