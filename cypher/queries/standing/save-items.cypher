// Adds or corrects items and who leads them and cooperates in them.
UNWIND $rows AS row
MERGE (i:Item {code: row.code})
SET i = row
WITH i, row
OPTIONAL MATCH (:Department)-[former:LEADS|COOPERATES_IN]->(i)
DELETE former
WITH DISTINCT i, row
CALL (i, row) {
  UNWIND row.leads AS code
  MATCH (d:Department {code: code})
  MERGE (d)-[:LEADS]->(i)
}
CALL (i, row) {
  UNWIND coalesce(row.cooperates, []) AS code
  MATCH (d:Department {code: code})
  MERGE (d)-[:COOPERATES_IN]->(i)
}
