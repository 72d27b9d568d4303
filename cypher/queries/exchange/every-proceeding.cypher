// All procedures about the publication of records, sorted: a whole export. By the index on id, streamed.
MATCH (p:Proceeding)
WHERE p.id >= ''
MATCH (v:Violation {id: p.record})
RETURN v.party AS party, p.data AS data
ORDER BY p.id
