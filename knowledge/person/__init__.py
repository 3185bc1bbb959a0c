"""What the database holds about one person: given out, and erased (a data subject's request)."""

from knowledge.person.erasing import StillLeadsError, erase_person
from knowledge.person.erasure import Erased
from knowledge.person.exporting import export_person
from knowledge.person.subject import UnknownPersonError

__all__ = ["Erased", "StillLeadsError", "UnknownPersonError", "erase_person", "export_person"]
