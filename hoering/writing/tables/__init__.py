"""The rows of the tables that the documents share: remarks, senders, themes, changes, what needs a look."""
