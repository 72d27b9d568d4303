// The activation that is being carried out, if there is one. Asked by the keeper in every round, by its label.
MATCH (a:Running)
RETURN a.id AS id, a.version AS version, a.from AS from, a.state AS state, a.proposedBy AS proposedBy,
       a.approvedBy AS approvedBy, a.rules AS rules, a.staged AS staged, a.proposedAt AS proposedAt
