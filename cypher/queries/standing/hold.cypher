// Locks subjects in the order given (sorted by id) and reads all that is known about each. Every command and every
// regrade begins here; cost: the subject's own records.
UNWIND $ids AS id
MATCH (s:Subject {id: id})
SET s.held = true
WITH s
RETURN properties(s) AS subject,
       [(s)<-[:COMMITTED_BY]-(v:Violation) WHERE v.withdrawnReason IS NULL | properties(v)] AS violations,
       [(s)<-[:OF]-(i:Inspection) WHERE i.withdrawnReason IS NULL | properties(i)] AS inspections,
       [(o:Subject)-[r:OPERATES]->(s) WHERE r.withdrawnReason IS NULL | {from: o.id, relation: properties(r)}]
         AS operatedBy,
       [(s)-[:SUBJECT_TO]->(m:Item) | m.code] AS memberOf,
       [(l:Link)-[:REACHES]->(s) | l.data] AS links,
       head([(s)-[:STANDING]->(st:Standing) | st.data]) AS standing
