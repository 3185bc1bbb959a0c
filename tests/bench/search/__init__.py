"""Measurements of search and of "I don't know", on questions written apart from the search code."""
