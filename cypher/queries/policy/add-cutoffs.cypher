// Keeps the cut-offs of one run for good.
MERGE (c:Cutoffs {run: $run})
ON CREATE SET c.data = $data, c.takenAt = datetime.realtime('UTC')
