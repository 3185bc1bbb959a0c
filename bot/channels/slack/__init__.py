"""Cairn in Slack: knows Slack, and nothing of the office."""
