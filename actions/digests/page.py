"""A digest as a whole document: HTML for mail and the web, plain text and Markdown."""

from __future__ import annotations

import re
from html import escape

from actions.digests.lines import sections
from actions.digests.wording import summary, title
from knowledge.digests import Digest

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def as_text(digest: Digest, unsubscribe: str = "") -> str:
    """Return the digest as plain text; *unsubscribe* is the address that ends a subscription."""
    parts = [title(digest), summary(digest)]
    for section in sections(digest):
        lines = [f"- {one.about}: {one.text}" for one in section.lines]
        parts.append("\n".join([section.heading.upper(), *lines]))
    if unsubscribe:
        parts.append(f"To stop these messages: {unsubscribe}")
    return "\n\n".join(parts) + "\n"


def as_markdown(digest: Digest) -> str:
    """Return the digest as Markdown."""
    parts = [f"# {_plain(title(digest))}", _plain(summary(digest))]
    for section in sections(digest):
        lines = [f"- **{_plain(one.about)}**: {_plain(one.text)}" for one in section.lines]
        parts += [f"## {section.heading}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def as_html(digest: Digest, unsubscribe: str = "") -> str:
    """Return the digest as an HTML document of its own, styled in place for mail clients."""
    parts = [f"<h1>{escape(title(digest))}</h1>", f"<p>{escape(summary(digest))}</p>"]
    for section in sections(digest):
        lines = (
            f"<li><strong>{escape(one.about)}</strong>: {escape(one.text)}</li>"
            for one in section.lines
        )
        parts.append(f"<h2>{escape(section.heading)}</h2><ul>{''.join(lines)}</ul>")
    if unsubscribe:
        parts.append(f'<p><a href="{escape(unsubscribe)}">Stop these messages</a></p>')
    head = f'<meta charset="utf-8"><title>{escape(title(digest))}</title>'
    return (
        f'<!doctype html><html lang="en-GB"><head>{head}</head><body>{"".join(parts)}</body></html>'
    )


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)
