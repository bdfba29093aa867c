"""The check after writing: nothing hidden is left."""
