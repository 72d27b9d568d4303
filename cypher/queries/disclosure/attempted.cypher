// Notes an attempt to tell a mirror.
MATCH (m:Mirror {id: $id})
SET m.told = coalesce($through, m.told), m.attempts = $attempts, m.nextAttemptAt = $next
