"""Everything said that is not a question about the work."""
