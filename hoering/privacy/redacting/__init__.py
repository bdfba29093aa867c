"""The analysis as it may be published: texts, senders, themes, titles."""
