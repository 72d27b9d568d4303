// Begins to make standings for an approved activation.
MATCH (a:Activation {id: $id, state: 'APPROVED'})
SET a.state = 'STAGING', a.rules = $rules, a.cursor = '', a.staged = 0
