// The rule book in force.
MATCH (r:RulesInForce {name: 'rules'})
RETURN r.key AS key
