"""What a document is called."""

import re
from collections.abc import Iterator
from pathlib import Path

MEANS_NOTHING = re.compile(
    r"|untitled.*|document\s*\d*|word document|powerpoint presentation|new document|title|home"
    r"|(doc|dokument|documento|slide|layout|sheet)\s*\d+|.*\.(docx?|pdf|html?|txt|md|dotx?|indd|qxd|rtf)",
    re.IGNORECASE,
)
PUT_BEFORE = re.compile(
    r"^(microsoft (office )?word|microsoft powerpoint|layout) - ", re.IGNORECASE
)
HEADING = re.compile(r"#{1,6} +(\S.*)")
FENCE = re.compile(r" {0,12}(`{3,}|~{3,})")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
LONGEST = 300


def sensible(title: str) -> str:
    """Return *title* on one line, or nothing if it names no document, as "Document1" does."""
    one_line = PUT_BEFORE.sub("", " ".join(title.split()))[:LONGEST].strip()
    return "" if MEANS_NOTHING.fullmatch(one_line) else one_line


def headings(markdown: str) -> Iterator[str]:
    """Yield the headings of *markdown* as they are written, but for those in code."""
    fence = ""
    for line in markdown.split("\n"):
        if found := FENCE.match(line):
            closes = found[1].startswith(fence) and line.strip() == found[1]
            fence = found[1] if not fence else ("" if closes else fence)
        elif not fence and (heading := HEADING.fullmatch(line)):
            yield heading[1]


def first_heading(markdown: str) -> str:
    """Return the first heading of *markdown* in plain words, or nothing."""
    for heading in headings(markdown):
        words = LINK.sub(r"\1", heading.rstrip("#"))
        words = re.sub(r"(\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`)", "", words)
        if plain := re.sub(r"\\([^\w\s])", r"\1", " ".join(words.split())):
            return plain[:LONGEST]
    return ""


def from_name(path: Path) -> str:
    """Make a file's name readable: ``records_retention-v2.docx`` is "Records retention v2"."""
    words = " ".join(re.sub(r"[_\-+]|%20|\.(?=\D)", " ", path.stem).split())
    return words[:1].upper() + words[1:] or "Untitled"
