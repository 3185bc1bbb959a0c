"""A digest set in type: the picture of how ratings went, and the pack for a board."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any, Literal

import typst

from actions.digests.lines import sections
from actions.digests.wording import covering, days, provenance, standing, summary, title, trend
from actions.wording import capital
from knowledge.digests import Digest

FOLDER = Path(__file__).parent / "typst"
MOST_LINES = 200
SHARP = 144.0  # dots to the inch, for screens that show two for each
MEDIA = {"png": "image/png", "svg": "image/svg+xml"}
COLUMNS = {"questions": ("", "Question", "Where from"), "documents": ("Title", "What", "Owner")}
USUAL = ("Project", "What happened", "Where from")


@dataclass(frozen=True)
class Picture:
    """A picture as bytes, and what it says in words."""

    content: bytes
    media_type: str
    alt: str


def picture(digest: Digest, kind: Literal["png", "svg"] = "png") -> Picture:
    """Draw how ratings went week by week; patterns and letters say what colours say."""
    drawn = _set("picture.typ", digest, {"weeks": _weeks(digest)}, kind)
    return Picture(drawn, MEDIA[kind], trend(digest))


def board_pack(digest: Digest) -> bytes:
    """Return a digest as a tagged PDF (PDF/UA-1, unless it holds a sign that no font has)."""
    given = _pack(digest)
    try:
        return _set("board_pack.typ", digest, given, "pdf", standard="ua-1")
    except typst.TypstError:
        return _set("board_pack.typ", digest, given, "pdf")


def _set(
    template: str,
    digest: Digest,
    given: dict[str, Any],
    kind: Literal["pdf", "png", "svg"],
    standard: Literal["1.7", "ua-1"] = "1.7",
) -> bytes:
    """Let typst set a template; the words are data to it, and no markup."""
    made = typst.compile(
        str(FOLDER / template),
        root=str(FOLDER),
        sys_inputs={"digest": json.dumps(given)},
        format=kind,
        ppi=SHARP,
        pdf_standards=standard,
        timestamp=digest.now.astimezone(UTC).replace(microsecond=0),
    )
    if not isinstance(made, bytes):
        raise TypeError(f"{template} makes one {kind}, not several.")
    return made


def _weeks(digest: Digest) -> list[dict[str, Any]]:
    return [
        {
            "label": f"{one.day.day} {one.day:%b}",
            **{name: getattr(one, name) for name in ("red", "amber", "green", "none")},
        }
        for one in digest.trend
    ]


def _pack(digest: Digest) -> dict[str, Any]:
    return {
        "title": title(digest),
        "covering": covering(digest.scope),
        "subtitle": f"What changed, {days(digest.period)}",
        "summary": summary(digest),
        "by": "Digital Office for Scottish Local Government",
        "footer": provenance(digest),
        "ratings": {
            "header": ["Rating", "Projects", "Before"],
            "rows": [list(row) for row in standing(digest)],
        },
        "weeks": _weeks(digest),
        "alt": trend(digest),
        "sections": [
            {
                "heading": one.heading,
                "columns": list(COLUMNS.get(one.name, USUAL)),
                "lines": [[line.about, line.text, capital(line.found_in)] for line in one.lines],
                "more": one.more,
            }
            for section in sections(digest)
            for one in (section.cut(MOST_LINES),)
        ],
    }
