"""A year of reminders, played: what the rules send, beside what a plain reckoning expects."""
