"""A digest as a whole document: HTML for mail and the web, plain text and Markdown."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from actions.digests.hypertext import as_html, inline
from actions.digests.lines import sections
from actions.digests.sections import Line, Section
from actions.digests.wording import WEEKLY, provenance, standing, summary, title, week_by_week
from knowledge.digests import Digest

MOST_LINES = 200
WIDE = 78
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&!])")

__all__ = ["as_html", "as_markdown", "as_text", "inline"]


def as_text(digest: Digest, unsubscribe: str = "") -> str:
    """Return the digest as plain text; *unsubscribe* is the address that ends a subscription."""
    parts = [f"{title(digest)}\n{'=' * len(title(digest))}", _folded(summary(digest))]
    if not digest.is_quiet:
        stands = (
            f"- {label}: {now}, {'as before' if now == was else f'was {was}'}"
            for label, now, was in standing(digest)
        )
        parts.append(_headed("How projects stand", stands))
    for section in sections(digest):
        one = section.cut(MOST_LINES)
        lines = (_folded(_said(line), "  ") for line in (*one.lines, *one.said_after))
        parts.append(_headed(one.heading, lines))
    if not digest.is_quiet:
        parts.append(_headed(WEEKLY, (_folded(f"- {one}", "  ") for one in week_by_week(digest))))
    parts.append(_folded(provenance(digest)))
    if unsubscribe:
        parts.append(f"To stop these messages: {unsubscribe}")
    return "\n\n".join(parts) + "\n"


def _headed(heading: str, lines: Iterable[str]) -> str:
    return "\n".join([heading, "-" * len(heading), *lines])


def as_markdown(digest: Digest) -> str:
    """Return the digest as Markdown."""
    return "\n\n".join(_markdown(digest)) + "\n"


def _markdown(digest: Digest) -> Iterator[str]:
    yield f"# {_plain(title(digest))}"
    yield _plain(summary(digest))
    if not digest.is_quiet:
        yield "## How projects stand"
        yield _table(("Rating", "Projects", "Before"), standing(digest))
    for section in sections(digest):
        yield from _part(section.cut(MOST_LINES))
    if not digest.is_quiet:
        yield f"## {WEEKLY}"
        yield "\n".join(f"- {_plain(one)}" for one in week_by_week(digest))
    yield f"*{_plain(provenance(digest))}*"


def _part(section: Section) -> Iterator[str]:
    yield f"## {_plain(section.heading)}"
    if section.lines:
        yield "\n".join(f"- {_marked(line)}" for line in section.lines)
    if section.more:
        yield _plain(section.more)


def _table(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    ruled = (header, tuple("---" for _ in header), *rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in ruled)


def _marked(line: Line) -> str:
    about = f"**{_plain(line.about)}**: " if line.about else ""
    return f"{about}{_plain(line.whole)}"


def _said(line: Line) -> str:
    return f"- {line.about}: {line.whole}" if line.about else f"- {line.whole}"


def _folded(text: str, indent: str = "") -> str:
    """Fold a text to lines that mail does not break; addresses are left whole."""
    return textwrap.fill(
        " ".join(text.split()),
        WIDE,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _plain(text: str) -> str:
    """Return words that Markdown reads as they are, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
