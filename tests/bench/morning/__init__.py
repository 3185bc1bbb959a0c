"""A Monday morning of 32 councils in any channel: what is said, and what becomes of it."""
