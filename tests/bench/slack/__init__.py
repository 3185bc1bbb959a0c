"""Slack, measured."""
