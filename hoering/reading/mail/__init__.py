"""E-mail: messages as mail programs keep them, their heads, texts and attachments."""
