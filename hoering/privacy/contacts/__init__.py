"""Contact data, and whether they are a private person's or a body's."""
