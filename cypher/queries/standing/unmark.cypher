// Takes the mark for grading away from held subjects.
UNWIND $ids AS id
MATCH (s:Subject {id: id})
REMOVE s:Marked
