"""Public-hearing responses into decisions."""
