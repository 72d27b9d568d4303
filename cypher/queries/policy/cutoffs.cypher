// The cut-offs of one run over the population.
MATCH (c:Cutoffs {run: $run})
RETURN c.data AS data
