"""Personal data of private persons: found, decided about, and left out of what is published."""
