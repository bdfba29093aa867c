"""The program with one of its learned parts switched off, and what each of them is worth."""
