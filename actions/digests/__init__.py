"""Digests of what changed."""
