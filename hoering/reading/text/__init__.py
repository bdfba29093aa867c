"""Text without printed pages, made into pieces: paragraphs, points, tables."""
