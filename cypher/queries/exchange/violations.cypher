// Violations of a batch, withdrawn or not. By index.
UNWIND $ids AS id
MATCH (v:Violation {id: id})
RETURN properties(v) AS record
