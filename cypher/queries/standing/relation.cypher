// One relation that leads to a subject and counts.
MATCH (:Subject {id: $to})<-[r {id: $id}]-(:Party)
WHERE r.withdrawn IS NULL
RETURN properties(r) AS record
