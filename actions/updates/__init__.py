"""Sprint updates: posting and correcting them."""
