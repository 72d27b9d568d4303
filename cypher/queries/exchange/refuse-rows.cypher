// Adds rows that an import refused; their values are concealed.
UNWIND $rows AS row
CREATE (r:RefusedRow)
SET r = row
