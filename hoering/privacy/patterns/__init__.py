"""What is found by its shape: numbers, e-mail addresses, streets with house numbers."""
