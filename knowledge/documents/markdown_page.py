"""Reading Markdown: kept as it was written, but for raw HTML, images and useless links."""

import re
from collections.abc import Iterator

from knowledge.documents.blocks import as_markdown
from knowledge.documents.html_blocks import blocks_of
from knowledge.documents.html_page import PICTURE, parsed
from knowledge.documents.markdown_inline import cleaned
from knowledge.documents.written import Found

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*")
NO_TITLE = re.compile(r"\s*(?:$|[#>|*+-]|\d+[.)]\s|`{3}|~{3})")
DEFINITION = re.compile(
    r"^ {0,3}\[([^\]^\n][^\]\n]{0,200})\]:[ \t]*<?([^\s>]+)>?[^\n]*$", re.MULTILINE
)
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
UNSEEN = re.compile(
    r"<(script|style|template|noscript|svg)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
TABLE = re.compile(r"<table\b.*?(?:</table\s*>|\Z)", re.DOTALL | re.IGNORECASE)
HEADING_TAG = re.compile(r"<h([1-6])\b[^<>]{0,500}>(.{0,500}?)</h\1\s*>", re.DOTALL | re.IGNORECASE)


def read_markdown(text: str) -> Found:
    """Read Markdown; code between fences stays as it is."""
    whole = PICTURE.sub("", text.expandtabs(4))
    targets = {found[1].casefold(): found[2] for found in DEFINITION.finditer(whole)}
    pieces = (piece if code else _cleaned(piece, targets) for code, piece in _fenced(whole))
    markdown = "\n".join(line.rstrip() for line in "\n".join(pieces).split("\n"))
    return Found(re.sub(r"\n{3,}", "\n\n", markdown).strip("\n"))


def _fenced(text: str) -> Iterator[tuple[bool, str]]:
    """Part *text* into what is code between fences and what is not."""
    gathered: list[str] = []
    fence = ""
    for line in text.split("\n"):
        found = FENCE.match(line)
        if fence and found and found[1].startswith(fence) and line.strip() == found[1]:
            yield True, "\n".join([*gathered, line])
            gathered, fence = [], ""
        elif found and not fence:
            yield False, "\n".join(gathered)
            gathered, fence = [line], found[1]
        else:
            gathered.append(line)
    yield bool(fence), "\n".join([*gathered, *([fence] if fence else [])])


def _cleaned(text: str, targets: dict[str, str]) -> str:
    text = UNSEEN.sub("", COMMENT.sub("", DEFINITION.sub("", text)))
    text = TABLE.sub(lambda found: f"\n\n{as_markdown(blocks_of(parsed(found[0])))}\n\n", text)
    text = HEADING_TAG.sub(lambda found: f"\n\n{'#' * int(found[1])} {found[2].strip()}\n\n", text)
    return cleaned(_with_hash_headings(text), targets)


def _with_hash_headings(text: str) -> str:
    """Write headings that are underlined with = or - as those that begin with #."""
    lines: list[str] = []
    for line in text.split("\n"):
        found = UNDERLINE.fullmatch(line)
        above = lines[-2] if len(lines) > 1 else ""
        if found and lines and not NO_TITLE.match(lines[-1]) and not above.strip():
            lines[-1] = f"{'#' if '=' in line else '##'} {lines[-1].strip()}"
        else:
            lines.append(line)
    return "\n".join(lines)
