// Which parties are known, of those that a batch names. By index.
UNWIND $refs AS ref
MATCH (p:Party {ref: ref})
RETURN ref
