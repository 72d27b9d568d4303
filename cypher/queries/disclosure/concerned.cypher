// The subjects that the numbered changes after one concern, those of touched persons included. Changes that only graded
// or linked concern nobody's publication, except where tiers are published ($graded). By index on the number.
OPTIONAL MATCH (c:Change)
WHERE c.seq > $since
WITH c ORDER BY c.seq LIMIT $most
WITH collect(c) AS changes, coalesce(max(c.seq), $since) AS through
WITH through, [c IN changes WHERE $graded OR NOT c.kind IN ['STANDING', 'LINKS_FOUND']] AS changes
RETURN through,
       COLLECT {
         UNWIND changes AS c
         CALL (c) {
           MATCH (c)-[:TOUCHES]->(s:Subject)
           RETURN s
           UNION
           MATCH (c)-[:TOUCHES]->(:Person)-[:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS|OPERATES]->(s:Subject)
           RETURN s
         }
         RETURN DISTINCT s.id
       } AS subjects
