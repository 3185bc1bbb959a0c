"""The one road to the database: a unit of work that holds every query."""

from knowledge.store.opening import OpenStore, opener
from knowledge.store.trouble import DatabaseError
from knowledge.store.unit_of_work import Store
from knowledge.store.visibility import THE_OFFICE, VISITOR, Viewer, viewer
from knowledge.store.wanted import NO_UPDATE, Wanted

__all__ = [
    "NO_UPDATE",
    "THE_OFFICE",
    "VISITOR",
    "DatabaseError",
    "OpenStore",
    "Store",
    "Viewer",
    "Wanted",
    "opener",
    "viewer",
]
