"""Texts with the hidden data replaced, wherever they stand."""
