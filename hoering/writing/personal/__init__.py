"""The list of personal data: as it goes out, and as it is given back."""
