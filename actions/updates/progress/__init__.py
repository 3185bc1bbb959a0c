"""Milestones, risks and benefits, told in plain words."""
