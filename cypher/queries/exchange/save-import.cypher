// Adds or replaces an import, in the transaction of the batch that brought it so far.
MERGE (i:Import {id: $id})
SET i = $properties
