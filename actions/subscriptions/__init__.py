"""Who gets a digest, of what, and when."""
