// Locks subjects in the order of their ids and reads all that is known about each. Every command and every regrade
// begins here. Cost: the subjects' own records, found by id.
UNWIND $ids AS id
MATCH (s:Subject {id: id})
SET s.held = true
WITH s
RETURN properties(s) AS subject,
       [(s)<-[:COMMITTED_BY]-(v:Violation) WHERE v.withdrawn IS NULL | properties(v)] AS violations,
       [(s)<-[:OF]-(i:Inspection) WHERE i.withdrawn IS NULL | properties(i)] AS inspections,
       [(:Subject)-[r:OPERATES]->(s) WHERE r.withdrawn IS NULL | properties(r)] AS operatedBy,
       [(s)-[:SUBJECT_TO]->(m:Item) | m.code] AS memberOf,
       [(l:Link)-[:REACHES]->(s) | l.data] AS links,
       [(r:Rating)-[:RATES]->(s) WHERE r.withdrawn IS NULL | r.data] AS ratings,
       [(a:Adjustment)-[:ADJUSTS]->(s) WHERE a.withdrawn IS NULL | a.data] AS adjustments,
       head([(s)-[:STANDING]->(st:Standing) | st.data]) AS standing,
       head([(s)-[:SEEN_AS]->(k:Subject) | k.id]) AS seenAs,
       [(o:Subject)-[:SEEN_AS]->(s) | o.id] AS others
