"""Which project is meant on the command line: by its code, its name or one of its aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.models import Project
    from knowledge.store import Store


def projects_called(store: Store, typed: str) -> list[Project]:
    """Return the projects that *typed* means and nothing besides; several may share a name."""
    from knowledge.naming import Names  # noqa: PLC0415 - a second that --help need not spend

    if found := store.projects.with_code(typed):
        return [found]
    meant = [one for one in Names(store.nameable()).find(typed).projects() if one.text == typed]
    candidates = meant[0].candidates if meant else ()
    return [one for entry in candidates if (one := store.projects.with_id(entry.id))]


def near(store: Store, typed: str) -> str:
    """Return a question after what may have been meant, or nothing."""
    from knowledge.naming import Names  # noqa: PLC0415 - as above

    names = " or ".join(one.name for one in Names(store.nameable()).nearest(typed))
    return f" Did you mean {names}?" if names else ""
