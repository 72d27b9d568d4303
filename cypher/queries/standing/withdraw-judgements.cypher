// Withdraws ratings and adjustments that were recorded in error.
UNWIND $rows AS row
CALL (row) {
  MATCH (r:Rating {id: row.id})
  RETURN r AS judgement
  UNION
  MATCH (a:Adjustment {id: row.id})
  RETURN a AS judgement
}
SET judgement.withdrawn = row.reason
