"""What a PDF page holds: letters with their type, lines, notes, fields, layers."""
