"""What can be said: plain words and data, owned by no channel."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, model_serializer


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)

    def but(self, **changes: object) -> Self:
        """Return the same part with some of it replaced."""
        return self.model_copy(update=changes)


class Fact(_Part):
    """One thing known, with its name."""

    label: str
    value: str


class Table(_Part):
    """Rows under headings; where it *is grouped*, those of a kind are together, by the first cell.

    Text then has the kind as a heading, and its rows as lines.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_grouped: bool = False

    def groups(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each kind with its rows as lines."""
        for kind, rows in groupby(self.rows, key=itemgetter(0)):
            yield kind, [": ".join(cell for cell in row[1:] if cell) for row in rows]

    @model_serializer(mode="wrap")
    def _without_nothing(self, written: SerializerFunctionWrapHandler) -> dict[str, object]:
        """Leave out that it is not grouped, as nearly none is."""
        shown: dict[str, object] = written(self)
        return {name: one for name, one in shown.items() if one or name != "is_grouped"}


class Button(_Part):
    """Something to press; *says* is sent as though the person had typed it.

    *warning* says what cannot be undone once it is pressed; a channel that can asks first.
    """

    label: str
    says: str
    warning: str = ""

    @model_serializer(mode="wrap")
    def _without_nothing(self, written: SerializerFunctionWrapHandler) -> dict[str, str]:
        """Leave out an empty warning, which nearly all are."""
        return {name: value for name, value in written(self).items() if value or name != "warning"}


class Source(_Part):
    """Where an answer comes from, who owns that and when it was last looked after.

    *page* is where Cairn's own web pages show it, at the words that were quoted.
    """

    title: str
    path: str = ""
    url: str = ""
    owner: str = ""
    reviewed: date | None = None
    page: str = ""


class Quote(_Part):
    """A passage in its own words, quoted whole.

    *marks* are the sentences of it that answer, each from its first sign to behind its last.
    """

    text: str
    heading: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    page: str = ""


class Field(_Part):
    """One thing to fill in; *error* says what is wrong with what was typed."""

    name: str
    label: str
    kind: Literal["text", "long", "choice", "date"]
    value: str = ""
    choices: tuple[str, ...] = ()
    required: bool = False
    hint: str = ""
    error: str = ""


class Form(_Part):
    """Fields to fill in together; *project* is the code of the project that it is about.

    *about* is the row of the update that it changes, for a later one must not be changed instead,
    and *version* the one that it shows: what somebody changed since must not be written over.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    send: str = "Post the update"
    project: str = ""
    about: int | None = None
    version: int | None = None


class Reply(_Part):
    """One message from Cairn; *answered* is false when it does not know, or asks back."""

    text: str
    quotes: tuple[Quote, ...] = ()
    facts: tuple[Fact, ...] = ()
    table: Table | None = None
    buttons: tuple[Button, ...] = ()
    sources: tuple[Source, ...] = ()
    form: Form | None = None
    answered: bool = True


def unanswered(text: str, *buttons: Button) -> Reply:
    """Say that something is not known, or ask back."""
    return Reply(text=text, buttons=buttons, answered=False)
