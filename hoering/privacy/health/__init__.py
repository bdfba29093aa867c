"""Health and social conditions, and what points to somebody by their own dealings."""
