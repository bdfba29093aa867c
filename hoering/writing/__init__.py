"""What goes out: the commented overview, oversigt.json and the summary in the terminal."""
