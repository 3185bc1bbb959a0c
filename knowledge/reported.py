"""An update as the rules read it: a row of the database, or as much of one as they need."""

from typing import TypeAlias

from knowledge.models import Update
from knowledge.store.updates import Footprint

Reported: TypeAlias = Update | Footprint
