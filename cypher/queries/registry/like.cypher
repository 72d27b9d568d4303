// Subjects whose name is like a text, by the full-text index on pairs of characters.
CALL db.index.fulltext.queryNodes('subjectName', $text, {limit: $most}) YIELD node, score
RETURN node.id AS id
ORDER BY score DESC, id
