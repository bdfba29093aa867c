"""Two wordings compared, and a policy as it reads from its first line to its last."""
