// Which visits of a year's draws have a result that was not rejected: pairs of draw and subject. By the index on kind.
MATCH (p:TaskPaper)
WHERE p.kind = 'CheckResult' AND p.year >= $year AND p.of IS NOT NULL AND NOT p.state IN ['REJECTED', 'WITHDRAWN']
RETURN p.of AS draw, p.subject AS subject
