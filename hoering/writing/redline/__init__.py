"""The draft with the revision's changes tracked in it."""
