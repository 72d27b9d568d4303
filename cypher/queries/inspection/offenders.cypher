// Which subjects violated since a day, and how often for each item. Walks all violations: some seconds where there are
// millions. What counts for nobody is not counted: withdrawn ones and minor first offences.
MATCH (v:Violation)
WHERE v.decidedOn >= $since AND v.withdrawn IS NULL AND NOT coalesce(v.firstMinorOffence, false)
MATCH (v)-[:COMMITTED_BY]->(s:Subject)
RETURN s.id AS subject, v.item AS item, count(*) AS violations
