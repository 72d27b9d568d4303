// Withdraws inspections that were recorded in error.
UNWIND $rows AS row
MATCH (i:Inspection {id: row.id})
SET i.withdrawn = row.reason
