// One violation, withdrawn or not.
MATCH (v:Violation {id: $id})
RETURN properties(v) AS record
