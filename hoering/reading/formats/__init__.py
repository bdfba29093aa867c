"""Formats and their packages, and what came of opening a file."""
