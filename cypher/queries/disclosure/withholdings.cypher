// The procedures about some records, of which those that withhold are picked. By index, a few for each record.
UNWIND $records AS record
MATCH (p:Proceeding {record: record})
WHERE p.kind = 'WITHHOLDING'
RETURN p.data AS data
