"""Cairn's page for one person: who they are to it, what they owe, what is theirs, what is new."""
