"""Files that hold several responses, split into them."""
