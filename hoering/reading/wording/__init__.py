"""Lines known by their words: closings, offices, form fields, heads of mails, older mails."""
