"""Starting an update, and filling it in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from actions.updates.guided.filling import filled
from actions.updates.guided.returned import returned
from actions.updates.guided.starting import started
from actions.updates.telling import Deed, Telling


class StartUpdate(Telling):
    """Opens a form, or asks field by field."""

    intent = "start_update"
    otherwise = "start"
    deeds: ClassVar[Mapping[str, Deed]] = {"start": started, "fill": filled, "form": returned}
