"""Scans and photos: pages and pictures recognised, and what could not be read."""
