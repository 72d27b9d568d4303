// Ratings by upstream schemes, and tiers set by hand.
CREATE CONSTRAINT rating_id FOR (n:Rating) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT adjustment_id FOR (n:Adjustment) REQUIRE n.id IS UNIQUE;

// Activations of policies, the rule book in force, and the cut-offs of quantile runs.
CREATE CONSTRAINT activation_id FOR (n:Activation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT rules_name FOR (n:RulesInForce) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT cutoffs_run FOR (n:Cutoffs) REQUIRE n.run IS UNIQUE;
