"""FLOOR 1: what the office knows."""
