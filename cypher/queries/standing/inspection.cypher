// One inspection, withdrawn or not.
MATCH (i:Inspection {id: $id})
RETURN properties(i) AS record
