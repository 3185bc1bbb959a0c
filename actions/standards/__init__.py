"""Questions about standards, guidance and words."""
