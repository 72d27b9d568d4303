// Marks parties from which a change may reach others.
UNWIND $refs AS ref
MATCH (p:Party {ref: ref})
SET p:Spreading
