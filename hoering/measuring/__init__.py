"""Scores of an oversigt.json against the answer key of its round."""
