"""What a Word file is made of: paragraphs, tables, drawings, styles, pages, and the template it takes over."""
