"""Builds hearing rounds: from words written down in TOML to the files a secretariat receives."""
