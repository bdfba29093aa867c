"""Who sent a response: the names in it, and what tells which of them is the sender."""
