// Takes the mark for grading away from held parties.
UNWIND $refs AS ref
MATCH (p:Party {ref: ref})
REMOVE p:Marked
