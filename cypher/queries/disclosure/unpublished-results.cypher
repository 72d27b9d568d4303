// Results of checks of subjects that count and are not published: not yet, or by decision. By index on the subject.
UNWIND $ids AS id
MATCH (t:TaskPaper {subject: id})
WHERE t.kind = 'CheckResult' AND NOT t.state IN ['PUBLISHED', 'REJECTED', 'WITHDRAWN']
RETURN t.data AS data
