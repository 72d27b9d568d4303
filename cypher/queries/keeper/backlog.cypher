// What waits for the keeper: changes without a number, for how long the oldest does, marked parties. By the counts of two
// labels and one index.
CALL () {
  MATCH (c:Pending)
  RETURN c.at AS at ORDER BY at LIMIT 1
  UNION
  RETURN null AS at
}
WITH max(at) AS oldest
RETURN COUNT { (:Pending) } AS changes,
       coalesce(datetime.realtime('UTC').epochMillis - oldest.epochMillis, 0) AS oldestMillis,
       COUNT { (:Marked) } AS parties
