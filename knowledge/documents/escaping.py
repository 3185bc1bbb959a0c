"""Text as it may stand in Markdown: no raw HTML and no link that nobody meant."""

import re

TAG_LIKE = re.compile(r"(?<!\\)((?:\\\\)*)<(?=[A-Za-z/!?])")
LINK_LIKE = re.compile(r"\](?=\()")
BLOCK_LIKE = re.compile(r"^(?=#{1,6}(?:\s|$)|>|`{3}|~{3}|\[[^\]]+\]:)")
GOOD_TARGET = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
CLOSERS = {"(": "%28", ")": "%29", "\\": "%5C"}


def escaped(text: str) -> str:
    """Escape what would be a tag or a link; other signs stay as they were written."""
    return LINK_LIKE.sub("]\\\\", tags_escaped(text))


def tags_escaped(text: str) -> str:
    """Escape what would be a tag and is not escaped yet."""
    return TAG_LIKE.sub(r"\1\\<", text)


def paragraph(text: str) -> str:
    """Escape the first sign of a paragraph if it would make something else of it."""
    if re.fullmatch(r"[-=*_ ]+", text):
        return ""
    return BLOCK_LIKE.sub(r"\\", text)


def link(text: str, target: str) -> str:
    """Write a link if it leads to the web or to an e-mail address, else its text alone."""
    if not text or not GOOD_TARGET.fullmatch(target):
        return text
    safe = re.sub(r"[()\\]", lambda found: CLOSERS[found[0]], target)
    return text if text == target else f"[{text.replace('](', '] (')}]({safe})"
