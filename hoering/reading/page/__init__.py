"""A page and its pieces: words with their places, put together into a document."""
