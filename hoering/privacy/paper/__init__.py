"""A PDF page as objects: rid of what it carries, made from nothing, rendered."""
