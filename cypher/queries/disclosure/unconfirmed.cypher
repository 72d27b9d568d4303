// The deletions after a position. Cost: the changes after it.
MATCH (c:PublicChange)
WHERE c.number > $position AND c.operation = 'DEL'
RETURN count(c) AS deletions, min(c.on) AS oldest
