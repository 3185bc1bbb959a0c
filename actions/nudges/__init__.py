"""Reminders, and who is away."""
