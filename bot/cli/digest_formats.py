"""How a digest is written: as text, Markdown, a page, JSON or a pack for a board."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cleaning import clean
from bot.refusal import RefusalError

if TYPE_CHECKING:
    from knowledge.digests import Digest

FORMATS = ("text", "markdown", "html", "json", "pdf")
NO_FORMAT = "“{typed}” is no format: choose one of {formats}."
BY_SUFFIX = {".md": "markdown", ".html": "html", ".json": "json", ".pdf": "pdf"}


def format_of(typed: str, output: Path | None) -> str:
    """Return the format asked for or, where none is, the one that the file's name ends in."""
    wanted = typed.strip().casefold()
    if not wanted:
        return BY_SUFFIX.get(output.suffix.casefold(), "text") if output else "text"
    if wanted not in FORMATS:
        raise RefusalError(NO_FORMAT.format(typed=typed, formats=", ".join(FORMATS)))
    return wanted


def written(digest: Digest, form: str) -> bytes:
    """Return a digest in a format; no terminal obeys what people wrote in it."""
    from actions.digests import page, pictures, plain  # noqa: PLC0415 - half a second for --help

    match form:
        case "pdf":
            return pictures.board_pack(digest)
        case "html":
            image = "" if digest.is_quiet else page.inline(pictures.picture(digest, "svg"))
            return page.as_html(digest, image=image).encode()
        case "json":
            return (json.dumps(plain.as_plain(digest), ensure_ascii=False) + "\n").encode()
        case "markdown":
            return _lines(page.as_markdown(digest))
    return _lines(page.as_text(digest))


def _lines(text: str) -> bytes:
    return f"{clean(text)}\n".encode()
