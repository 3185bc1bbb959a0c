"""What a document says of itself: its kind, its owner, its dates, who may see it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from knowledge.documents.encodings import without_controls
from knowledge.documents.written import UnreadableError

KINDS = ("standard", "guidance", "policy", "definition", "lesson")
VISIBILITIES = ("partnership", "restricted")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
BRITISH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
SPELT = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+),? (\d{4})")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SCRIPT = re.compile(r"(?:javascript|vbscript|data|file):", re.IGNORECASE)
LONGEST = 500


def understood(values: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Turn front matter into the fields of `Written`, with notes on names that are not known."""
    fields: dict[str, Any] = {}
    unknown = []
    for key, value in values.items():
        if key == "source" and SCRIPT.match(str(value).strip()):
            unknown.append("the source is no address that can be opened, and was left out")
        elif key in READ:
            read = READ[key](key, value)
            if read not in ("", None, ()):
                fields[key] = read
        elif get_close_matches(key, ["visibility"], cutoff=0.8):
            raise UnreadableError(f"Its front matter says {key}: write visibility.")
        else:
            unknown.append(f"unknown front matter: {without_controls(key)[:LONGEST]}")
    return fields, unknown


def _words(key: str, value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UnreadableError(f"Its front matter gives {key} as a list: write one value.")
    return " ".join(without_controls(value).split())[:LONGEST]


def _several(key: str, value: Any) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else _words(key, value).split(",")
    words = (_words(key, one) for one in listed)
    return tuple(dict.fromkeys(one for one in words if one))


def _one_of(choices: tuple[str, ...], may_be_blank: bool) -> Callable[[str, Any], str]:
    def read(key: str, value: Any) -> str:
        word = _words(key, value).casefold()
        if word in choices or (may_be_blank and not word):
            return word
        raise UnreadableError(
            f"Its {key} is “{word or 'blank'}”: write one of {', '.join(choices)}."
        )

    return read


def day(key: str, value: Any) -> date | None:
    """Read a day as ``2026-05-31``, ``31/05/2026`` or ``31 May 2026``."""
    text = _words(key, value)
    if not text or text.casefold() in ("none", "null", "~", "n/a", "tbc"):
        return None
    try:
        if found := ISO.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := BRITISH.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if (found := SPELT.fullmatch(text)) and found[2][:3].casefold() in MONTHS:
            return date(int(found[3]), MONTHS.index(found[2][:3].casefold()) + 1, int(found[1]))
    except ValueError:
        pass
    raise UnreadableError(f"Its {key} is “{text}”, which is no date: write it as 2026-05-31.")


READ: dict[str, Callable[[str, Any], Any]] = {
    "title": _words,
    "kind": _one_of(KINDS, may_be_blank=True),
    "owner": _words,
    "source": _words,
    "reviewed": day,
    "review_by": day,
    "valid_as_of": day,
    "supersedes": _words,
    "superseded_by": _words,
    "aliases": _several,
    "visibility": _one_of(VISIBILITIES, may_be_blank=False),
    "project": _words,
}
