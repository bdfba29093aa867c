"""The commented overview in its four forms."""
