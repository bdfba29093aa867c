"""What result files are called and how they come into place, and packages that are the same bytes each time."""
