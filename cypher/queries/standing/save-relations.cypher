// Adds or corrects relations between known parties; the type of the relationship is the relation's kind.
UNWIND $rows AS row
MATCH (a:Party {ref: row.fromParty})
MATCH (b:Subject {id: row.toSubject})
MERGE (a)-[r:$(row.kind) {id: row.id}]->(b)
SET r = row
