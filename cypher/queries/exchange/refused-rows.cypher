// A page of an import's refused rows, by line. By index.
MATCH (r:RefusedRow {import: $id})
WHERE r.line > $after
RETURN properties(r) AS row
ORDER BY r.line
LIMIT $most
