"""Cairn in Microsoft Teams: knows Teams, and nothing of the office."""
