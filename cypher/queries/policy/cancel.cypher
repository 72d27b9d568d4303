// Gives up an activation that is not in force yet.
MATCH (a:Activation {id: $id})
WHERE a.state IN ['PROPOSED', 'APPROVED', 'STAGING']
SET a.state = 'CANCELLED'
REMOVE a:Running
RETURN a.id AS id
