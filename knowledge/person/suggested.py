"""What somebody suggested, and where it was shown to others: forgotten."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import String, cast, or_, select

from knowledge.person.erasure import Erasure
from knowledge.person.subject import TABLES, theirs

FORGOTTEN = "[words of a former colleague]"
TOLD = ("done", "next", "blockers", "risk")
FEW = 2


def forget_suggested(erasure: Erasure) -> None:
    """Forget what they suggested where leads were shown it; what was accepted is the record's."""
    suggestion = TABLES["suggestions"].c
    query = select(suggestion.id, suggestion.text, suggestion.draft)
    rows = erasure.connection.execute(query.where(theirs("suggestions", erasure.subject))).all()
    for row in rows:
        key = TABLES["deliveries"].c.key
        erasure.delete("deliveries", key.startswith(f"suggestion:{row.id}:"))
    numbers = {row.id for row in rows}
    words = {one for row in rows for one in _words(row.text, row.draft)}
    if words:
        _cut(erasure, "messages", "answer", numbers, words)
        _cut(erasure, "conversations", "state", numbers, words)


def without_suggested(held: Any, numbers: Collection[int], quoting: re.Pattern[str]) -> Any:
    """Return what JSON holds without the drafts of suggestions, and without their words."""
    match held:
        case str():
            return quoting.sub(FORGOTTEN, held)
        case dict():
            return {name: without_suggested(one, numbers, quoting) for name, one in held.items()}
        case list():
            kept = (one for one in held if not _is_draft(one, numbers))
            return [without_suggested(one, numbers, quoting) for one in kept]
    return held


def quoting(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds words wherever they are; a word or two only as a quotation or a whole."""
    found = []
    for one in sorted(words, key=len, reverse=True):
        text = re.escape(one)
        few = rf"(?<=“){text}(?=”)" + (rf"|\A{text}\Z" if " " in one else "")
        found.append(text if len(one.split()) > FEW else few)
    return re.compile("|".join(found))


def _words(text: str, draft: dict[str, Any]) -> Iterator[str]:
    told = (draft.get(name) for name in TOLD)
    yield from (one for one in (text, *told) if isinstance(one, str) and one.strip())


def _cut(
    erasure: Erasure, name: str, column: str, numbers: Collection[int], words: Collection[str]
) -> None:
    """Let the database look first: JSON is kept in plain letters."""
    table, pattern = TABLES[name], quoting(words)
    held = table.c[column]
    written = {one for word in words for one in (word, json.dumps(word)[1:-1])}
    (key,) = table.primary_key.columns
    found = or_(*(cast(held, String).contains(one, autoescape=True) for one in written))
    for row in erasure.connection.execute(select(key, held).where(found)).all():
        cut = without_suggested(row[1], numbers, pattern)
        if cut != row[1]:
            erasure.set(name, key == row[0], **{column: cut})


def _is_draft(held: Any, numbers: Collection[int]) -> bool:
    return isinstance(held, dict) and held.get("suggestion") in numbers
