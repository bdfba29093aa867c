"""The round's memory: what the machine said last, and what people decided."""
