"""Reading one document, whatever it is called and whatever it turns out to be."""

import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

from knowledge.documents.about import understood
from knowledge.documents.encodings import decode, without_controls
from knowledge.documents.foreign import BROKEN
from knowledge.documents.formats import DOCX, HTML, NAMES, PDF, SHOWN, reader, without_html
from knowledge.documents.front_matter import split
from knowledge.documents.signatures import told_by_content
from knowledge.documents.text_kinds import kind_of_text
from knowledge.documents.titles import first_heading, from_name, sensible
from knowledge.documents.written import Found, UnreadableError, Written

MOST_BYTES = 40_000_000
MOST_LETTERS = 3_000_000
EMPTY = "It is empty: write something in it, or take it away."
ONLY_FRONT_MATTER = "It has front matter but no text under it: write the text, or take it away."
TOO_LARGE = (
    "It is {size:,.1f} MB, and {most} MB is the most: split it, or make its pictures smaller."
)
TOO_LONG = "It has more than {most} million letters: split it into several documents."
TOO_DEEP = "Its parts are nested too deeply to be read: save it again as plain HTML, PDF or text."
NO_MEMORY = "It needs more memory than there is: split it into several documents."


def read(path: Path) -> Written:
    """Read the document at *path*; what cannot be read is an `UnreadableError` that says why.

    So is whatever else goes wrong in a library, since one document must not stop the rest.
    """
    content = _content(path)
    try:
        kind, found, fields, notes = _found(content, path.suffix.lower())
        return _written(path, kind, found, fields, notes)
    except UnreadableError:
        raise
    except RecursionError:
        raise UnreadableError(TOO_DEEP) from None
    except MemoryError:
        raise UnreadableError(NO_MEMORY) from None
    except Exception as error:
        raise UnreadableError(BROKEN) from error


def _content(path: Path) -> bytes:
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise UnreadableError("It is a folder: give the files in it.")
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableError("It is no ordinary file: save the document to disk first.")
        if about.st_size > MOST_BYTES:
            sizes = {"size": about.st_size / 1_000_000, "most": MOST_BYTES // 1_000_000}
            raise UnreadableError(TOO_LARGE.format(**sizes))
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableError("It does not exist: see that its name is right.") from None
    except PermissionError:
        raise UnreadableError("It may not be opened: ask for the right to read it.") from None
    except (OSError, ValueError):
        raise UnreadableError("It cannot be opened: see that the disk is there.") from None


def _found(content: bytes, suffix: str) -> tuple[str, Found, dict[str, Any], list[str]]:
    kind = told_by_content(content)
    if kind in (PDF, DOCX):
        return kind, reader(kind)(content), {}, []
    text, guessed = decode(content)
    front = split(text)
    fields, unknown = understood(front.values)
    if not front.body.strip():
        raise UnreadableError(ONLY_FRONT_MATTER if front.values else EMPTY)
    kind = kind_of_text(front.body, suffix, fronted=bool(front.values))
    if kind != HTML and len(front.body) > MOST_LETTERS:
        raise UnreadableError(TOO_LONG.format(most=MOST_LETTERS // 1_000_000))
    return kind, reader(kind)(front.body), fields, [*guessed, *front.notes, *unknown]


def _written(
    path: Path, kind: str, found: Found, fields: dict[str, Any], notes: list[str]
) -> Written:
    markdown = without_html(without_controls(found.markdown))
    if len(markdown) > MOST_LETTERS:
        raise UnreadableError(TOO_LONG.format(most=MOST_LETTERS // 1_000_000))
    if not any(one.isalnum() for one in markdown):
        raise UnreadableError(EMPTY)
    told, _ = understood(dict(found.about))
    title = sensible(without_controls(found.title)) or first_heading(markdown) or from_name(path)
    written = Written(title=title, markdown=markdown, format=kind)
    named = NAMES.get(path.suffix.lower(), kind)
    if named != kind:
        notes = [f"It is called {path.suffix} but is {SHOWN[kind]}.", *notes]
    return replace(written, **{**told, **fields}, notes=(*notes, *found.notes))
