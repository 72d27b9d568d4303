// Keeps the proposal to put a policy in force.
CREATE (:Activation {
  id: $id, version: $version, from: $from, state: 'PROPOSED', proposedBy: $by,
  proposedAt: datetime.realtime('UTC'), staged: 0, cursor: ''
})
