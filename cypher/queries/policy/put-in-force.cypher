// Notes the rule book in force at a start.
MERGE (r:RulesInForce {name: 'rules'})
SET r.key = $key
