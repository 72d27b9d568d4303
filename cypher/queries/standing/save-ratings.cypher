// Adds or corrects what upstream schemes say of subjects. One recorded again counts again.
UNWIND $rows AS row
MATCH (s:Subject {id: row.subject})
MERGE (r:Rating {id: row.id})
SET r.data = row.data
REMOVE r.withdrawn
WITH r, s
WHERE NOT EXISTS { (r)-[:RATES]->(s) }
CREATE (r)-[:RATES]->(s)
