"""Linking: draft against revised draft, and remarks against sections and changes."""
