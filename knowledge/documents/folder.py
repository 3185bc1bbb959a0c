"""Which files of a folder are worth trying."""

import os
from pathlib import Path

SUFFIXES = frozenset({".md", ".markdown", ".html", ".htm", ".pdf", ".docx", ".txt"})
LEFT_BY_EDITORS = ("~$", ".", "#")


def readable(folder: Path) -> list[Path]:
    """List the files under *folder* that may be documents, in order.

    Hidden files, those that an editor leaves behind while a document is open, and links that lead
    out of the folder are passed over.
    """
    inside = folder.resolve()
    found = []
    for at, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(LEFT_BY_EDITORS)]
        paths = [Path(at, name) for name in files if not name.startswith(LEFT_BY_EDITORS)]
        found += [path for path in paths if _worth_trying(path, inside)]
    return sorted(found)


def _worth_trying(path: Path, inside: Path) -> bool:
    if path.suffix.lower() not in SUFFIXES:
        return False
    try:
        return path.is_file() and path.resolve().is_relative_to(inside)
    except (OSError, RuntimeError):  # a link that leads to itself
        return False
