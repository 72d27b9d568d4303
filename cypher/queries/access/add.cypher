// Adds a caller; a taken name breaks the uniqueness of names.
CREATE (c:Caller)
SET c = $caller
