"""Updates corrected, moved, taken back and put back, and who did that."""
