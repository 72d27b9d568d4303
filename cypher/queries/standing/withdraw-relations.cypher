// Withdraws relations that were recorded in error.
UNWIND $rows AS row
MATCH (:Party {ref: row.from})-[r {id: row.id}]->(:Subject {id: row.to})
SET r.withdrawn = row.reason
