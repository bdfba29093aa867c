"""From files to documents and policies: PDF, Word, e-mail and plain text."""
