// One person, whichever, once at start: whether the key of this process opens what is sealed.
MATCH (p:Person)
RETURN properties(p) AS person
LIMIT 1
