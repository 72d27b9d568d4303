// The activations of one version, the latest first: a handful.
MATCH (a:Activation {version: $version})
RETURN a.id AS id, a.version AS version, a.from AS from, a.state AS state, a.proposedBy AS proposedBy,
       a.approvedBy AS approvedBy, a.rules AS rules, a.staged AS staged, a.proposedAt AS proposedAt
ORDER BY proposedAt DESC
