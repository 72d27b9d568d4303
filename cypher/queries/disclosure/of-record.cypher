// The procedures about one record, the earliest first. By index.
MATCH (p:Proceeding {record: $record})
RETURN p.data AS data
ORDER BY p.filedOn, p.id
