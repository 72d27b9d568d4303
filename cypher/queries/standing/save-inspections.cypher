// Adds or corrects inspections and ties them to subject, item and department, which are part of their identity. The
// subject is held, so nobody else ties the same inspection; MERGE would lock busy departments and items for nothing.
UNWIND $rows AS row
MATCH (s:Subject {id: row.subject})
MERGE (i:Inspection {id: row.id})
SET i = row
WITH i, row, s
WHERE NOT EXISTS { (i)-[:OF]->(s) }
MATCH (item:Item {code: row.item})
MATCH (d:Department {code: row.department})
CREATE (i)-[:OF]->(s), (i)-[:FOR]->(item), (i)-[:DONE_BY]->(d)
