// Hangs a change behind the former one of each paper that it replaces, so that they are numbered in order.
MATCH (c:Change {id: $change})
UNWIND $keys AS key
MATCH (p:TaskPaper {key: key})
SET c.after = c.after + [x IN [p.lastChange] WHERE x IS NOT NULL AND NOT x IN c.after], p.lastChange = c.id
