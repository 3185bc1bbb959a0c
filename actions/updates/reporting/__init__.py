"""Updates in one line: read, asked about, logged and read back."""
