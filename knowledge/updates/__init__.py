"""Reading what a project lead types as a sprint update."""

from knowledge.updates.cleaning import cleaned
from knowledge.updates.draft import Draft, Known, Reading
from knowledge.updates.reading import read

__all__ = ["Draft", "Known", "Reading", "cleaned", "read"]
