"""Reading documents: Markdown, web pages, PDF, DOCX and plain text, as Markdown."""

from knowledge.documents.folder import readable
from knowledge.documents.reading import MOST_BYTES, read
from knowledge.documents.written import UnreadableError, Written

__all__ = ["MOST_BYTES", "UnreadableError", "Written", "read", "readable"]
