// Replaces the joint-punishment links that reach subjects, and ties them to the records that cause them.
UNWIND $rows AS row
MATCH (s:Subject {id: row.subject})
OPTIONAL MATCH (former:Link)-[:REACHES]->(s)
DETACH DELETE former
WITH DISTINCT s, row
UNWIND row.links AS link
CREATE (l:Link {id: link.id, rule: link.rule, measure: link.measure, data: link.data})-[:REACHES]->(s)
WITH l, link
UNWIND link.causes AS cause
MATCH (v:Violation {id: cause})
CREATE (l)-[:CAUSED_BY]->(v)
