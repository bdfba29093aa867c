"""The agenda item, in a form of its own or in the municipality's template, and what its fields are filled with."""
