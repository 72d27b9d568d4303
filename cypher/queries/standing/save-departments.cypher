// Adds or corrects departments and their place under others.
UNWIND $rows AS row
MERGE (d:Department {code: row.code})
SET d = row
WITH d, row
OPTIONAL MATCH (d)-[former:UNDER]->(:Department)
DELETE former
WITH DISTINCT d, row
MATCH (parent:Department {code: row.parent})
MERGE (d)-[:UNDER]->(parent)
