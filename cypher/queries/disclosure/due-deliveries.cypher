// Mirrors with a webhook that are behind and were not told, or did not confirm what they were told, for long enough.
MATCH (m:Mirror)
WHERE m.webhook IS NOT NULL AND m.position < $end
  AND (m.nextAttemptAt IS NULL OR m.nextAttemptAt <= $now OR m.told < $end AND m.attempts < 2)
RETURN properties(m) AS mirror, m.attempts AS attempts
ORDER BY m.nextAttemptAt
LIMIT $most
