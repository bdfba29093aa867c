"""Names of people, and in what capacity they stand in a response."""
