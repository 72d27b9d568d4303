// Whether a subject or person is known.
RETURN EXISTS { MATCH (:Party {ref: $ref}) } AS known
