"""What a draft is made of: its sections, their headings and numbers, its notes."""
