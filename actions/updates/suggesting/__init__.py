"""Updates suggested by those who may not log, and what becomes of them."""
