"""The lines of ``cairn ask --batch``: messages, and sentences about what is no message."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from bot.cleaning import clean
from bot.refusal import RefusalError

BROKEN = (
    'Line {number} was not asked: it has to be a JSON object with a "text", and with "as", '
    '"conversation" and "at" in words where they are given.'
)


class Line(BaseModel):
    """One message of a batch."""

    model_config = ConfigDict(populate_by_name=True)

    text: str
    email: str | None = Field(default=None, alias="as")
    conversation: str | None = None
    at: str | None = None

    def over(self, other: Line) -> Line:
        """Return this line, with what it leaves open taken from *other*."""
        given = self.model_dump(exclude_none=True)
        return other.model_copy(update=given)


def read_batch(path: Path) -> list[Line | str]:
    """Read a file of lines; one that cannot be read is a sentence, and the rest go on."""
    try:
        written = path.read_bytes()
    except OSError as error:
        raise RefusalError(f"{path} cannot be read: {error.strerror}.") from None
    return list(_lines(written.removeprefix(b"\xef\xbb\xbf")))


def _lines(written: bytes) -> Iterator[Line | str]:
    for number, line in enumerate(written.split(b"\n"), 1):
        if line.strip():
            yield _line(line, number)


def _line(line: bytes, number: int) -> Line | str:
    try:
        return Line.model_validate(json.loads(line, object_hook=_cleaned))
    except (ValueError, RecursionError):
        return BROKEN.format(number=number)


def _cleaned(fields: dict[str, Any]) -> dict[str, Any]:
    """Take off what pydantic would refuse the whole line for, such as half a pair."""
    return {name: clean(one) if isinstance(one, str) else one for name, one in fields.items()}
