// Locks one paper of inspection work until the transaction ends and reads it. By its key.
MATCH (p:TaskPaper {key: $key})
SET p.held = true
RETURN p.data AS data
