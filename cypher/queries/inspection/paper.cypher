// One paper of inspection work. By its key.
MATCH (p:TaskPaper {key: $key})
RETURN p.data AS data
