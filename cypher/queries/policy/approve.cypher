// Approves a proposal, unless another is being carried out.
MATCH (a:Activation {id: $id, state: 'PROPOSED'})
WHERE NOT EXISTS { (:Running) }
SET a:Running, a.state = 'APPROVED', a.approvedBy = $by
RETURN a.id AS id
