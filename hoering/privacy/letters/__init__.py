"""A response seen as a letter: its edges, its signature, on whose behalf it was written."""
