// All that is known about every subject, streamed: simulations and the cut-offs of quantiles. Cost: the whole graph once.
MATCH (s:Subject)
RETURN properties(s) AS subject,
       [(s)<-[:COMMITTED_BY]-(v:Violation) WHERE v.withdrawn IS NULL | properties(v)] AS violations,
       [(s)<-[:OF]-(i:Inspection) WHERE i.withdrawn IS NULL | properties(i)] AS inspections,
       [(:Subject)-[r:OPERATES]->(s) WHERE r.withdrawn IS NULL | properties(r)] AS operatedBy,
       [(s)-[:SUBJECT_TO]->(m:Item) | m.code] AS memberOf,
       [(l:Link)-[:REACHES]->(s) | l.data] AS links,
       [(r:Rating)-[:RATES]->(s) WHERE r.withdrawn IS NULL | r.data] AS ratings,
       [(a:Adjustment)-[:ADJUSTS]->(s) WHERE a.withdrawn IS NULL | a.data] AS adjustments,
       head([(s)-[:SEEN_AS]->(k:Subject) | k.id]) AS seenAs,
       [(o:Subject)-[:SEEN_AS]->(s) | o.id] AS others
