"""What becomes of each datum on the list, and what stands in its place."""
