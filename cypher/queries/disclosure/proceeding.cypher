// One procedure, with the party that its record is against.
MATCH (p:Proceeding {id: $id})-[:ABOUT]->(v:Violation)
RETURN p.data AS data, v.party AS party
