"""One file a rule of ours; see `cordially.proofing.rule` for what a rule is and how it is found."""
