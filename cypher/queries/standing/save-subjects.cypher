// Adds or corrects subjects and the names under which they are found. A name that belongs to another subject breaks the
// uniqueness of names.
UNWIND $rows AS row
MERGE (s:Subject {id: row.node.id})
SET s += row.node, s:Party, s.ref = 'subject/' + s.id
WITH s, row
UNWIND row.keys AS key
MERGE (k:SubjectKey {key: key})
WITH s, k
WHERE NOT EXISTS { (k)-[:NAMES]->(s) }
CREATE (k)-[:NAMES {only: k.key}]->(s)
