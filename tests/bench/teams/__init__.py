"""Teams, measured."""
