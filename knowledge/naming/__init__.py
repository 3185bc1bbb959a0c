"""Finding which project, organisation, portfolio or person is meant in what somebody typed."""

from knowledge.naming.entry import Entry, Found, How, Kind, Mention
from knowledge.naming.names import Names

__all__ = ["Entry", "Found", "How", "Kind", "Mention", "Names"]
