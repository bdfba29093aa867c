"""The way back: edited overviews (.docx, .xlsx) read into decisions, nothing lost on the way."""
