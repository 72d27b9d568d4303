// Puts the rule book of an activation in force: part of the one change that switches all.
MATCH (a:Activation {id: $activation, state: 'STAGING'})
SET a.state = 'ACTIVE'
REMOVE a:Running
WITH a
MERGE (r:RulesInForce {name: 'rules'})
SET r.key = a.rules
RETURN r.key AS key
