"""What was written down of a project, version by version, with people and projects by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from knowledge.models import MADE, Project, Version
from knowledge.store import Store

PEOPLE = {"author_id": "author", "owner_id": "owner"}


class Seen(NamedTuple):
    """A version with its number, and what was done, for whoever asks."""

    version: Version
    number: int
    what: str


def history(store: Store, project: Project) -> list[dict[str, Any]]:
    """Return every version of what a project has or had, the oldest first, in plain values."""
    versions = store.logbook.of_project(project.id)
    called = {one.id: one.email for one in store.people.with_ids(_people(versions))}
    codes = {one.id: one.code for one in store.projects.with_ids(_projects(versions))}
    return [_plain(one, called, codes) for one in as_seen(versions)]


def as_seen(versions: Iterable[Version]) -> Iterator[Seen]:
    """Number what is seen: a gap would tell of a project that may not be seen.

    What came from there was made where it is seen first.
    """
    counts: Counter[tuple[str, int]] = Counter()
    for one in versions:
        thing = (one.kind, one.row_id)
        counts[thing] += 1
        yield Seen(one, counts[thing], one.what if counts[thing] > 1 else MADE)


def changes(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a version says that the one before it did not; of the first, all it says."""
    if before is None:
        return {name: value for name, value in after.items() if value not in (None, "")}
    return {name: value for name, value in after.items() if before.get(name) != value}


def _people(versions: Iterable[Version]) -> set[int]:
    held = (one.values.get(name) for one in versions for name in PEOPLE)
    return {one for one in held if one is not None}


def _projects(versions: Iterable[Version]) -> set[int]:
    return {one.project_id for one in versions}


def _plain(seen: Seen, called: Mapping[int, str], codes: Mapping[int, str]) -> dict[str, Any]:
    version = seen.version
    said = {
        PEOPLE.get(name, name): called.get(value) if name in PEOPLE else value
        for name, value in version.values.items()
    }
    return {
        "kind": version.kind,
        "row": version.row_id,
        "what": seen.what,
        "number": seen.number,
        "at": version.at.isoformat(),
        "by": version.by_name,
        "on_behalf_of": version.on_behalf_of,
        "channel": version.channel,
        "values": {"project": codes.get(version.project_id), **said},
    }
