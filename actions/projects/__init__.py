"""Questions about projects, answered from the register."""
