"""How the embedded models are made from public texts; not needed to run the program."""
