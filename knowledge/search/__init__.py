"""Find passages that answer a question."""
