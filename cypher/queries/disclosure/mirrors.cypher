// All mirrors, some dozens.
MATCH (m:Mirror)
RETURN properties(m) AS mirror
ORDER BY m.name, m.id
