"""The two figures of the overview, drawn: themes by kind of sender, and where the remarks fall."""
