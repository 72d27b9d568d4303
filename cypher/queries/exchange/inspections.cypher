// Inspections of a batch, withdrawn or not. By index.
UNWIND $ids AS id
MATCH (i:Inspection {id: id})
RETURN properties(i) AS record
