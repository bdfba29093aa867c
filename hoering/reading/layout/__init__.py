"""A printed page's layout: columns, tables, paragraphs, headings, what stands at its edges."""
