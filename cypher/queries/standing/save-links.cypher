// Replaces the joint-punishment links that reach parties, and ties them to the records that cause them.
UNWIND $rows AS row
MATCH (p:Party {ref: row.target})
OPTIONAL MATCH (former:Link)-[:REACHES]->(p)
DETACH DELETE former
WITH DISTINCT p, row
UNWIND row.links AS link
CREATE (l:Link {id: link.id, rule: link.rule, measure: link.measure, restricts: link.restricts, waits: link.waits, data: link.data})
       -[:REACHES]->(p)
WITH l, link
UNWIND link.causes AS cause
MATCH (v:Violation {id: cause})
CREATE (l)-[:CAUSED_BY]->(v)
