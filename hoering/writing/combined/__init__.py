"""All responses in one PDF, numbered, with contents and bookmarks."""
