// Adds or corrects inspections and ties them to subject, item and department.
UNWIND $rows AS row
MATCH (s:Subject {id: row.subject})
MERGE (i:Inspection {id: row.id})
SET i = row
MERGE (i)-[:OF]->(s)
WITH i, row
MATCH (item:Item {code: row.item})
MERGE (i)-[:FOR]->(item)
WITH i, row
MATCH (d:Department {code: row.department})
MERGE (i)-[:DONE_BY]->(d)
