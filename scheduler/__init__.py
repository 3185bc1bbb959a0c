"""What Cairn does on time."""
