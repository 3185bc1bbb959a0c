"""A file for each thing that is done on time."""
