// Replaces the items of which subjects are explicit members.
UNWIND $rows AS row
MATCH (s:Subject {id: row.subject})
OPTIONAL MATCH (s)-[former:SUBJECT_TO]->(:Item)
DELETE former
WITH DISTINCT s, row
UNWIND row.items AS code
MATCH (i:Item {code: code})
MERGE (s)-[:SUBJECT_TO]->(i)
