"""Which of a DOCX's styles are headings, in whatever language they are named."""

from typing import Any

Element = Any
OUTLINE_STYLE = "CairnHeading{level}"
FIXED = (
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='TOC Heading'] => !",
    "p[style-name^='toc '] => !",
    "p[style-name^='table of'] => !",
    "comment-reference => !",
)


def style_map(styles: Element, used: frozenset[str]) -> str:
    """Write mammoth's rules for those of *styles* that are headings and *used* in the text.

    It tries every rule on every paragraph, so that idle ones cost time.
    """
    rules = [
        f"p.{OUTLINE_STYLE.format(level=level)} => h{min(level, 6)}:fresh" for level in range(1, 10)
    ]
    if styles is None:
        return "\n".join([*FIXED, *rules])
    w = styles.tag.partition("}")[0] + "}"
    found = {style.get(f"{w}styleId"): style for style in styles.iter(f"{w}style")}
    for style in (style for told, style in found.items() if told in used):
        level, name = _level(style, found, w), style.find(f"{w}name")
        if level is not None and name is not None and style.get(f"{w}type") == "paragraph":
            told = (name.get(f"{w}val") or "").replace("\\", "\\\\").replace("'", "\\'")
            rules.append(f"p[style-name='{told}'] => h{min(level + 1, 6)}:fresh")
    return "\n".join([*FIXED, *rules])


def _level(style: Element, found: dict[str, Element], w: str) -> int | None:
    """Return the outline level of a style or of the one that it is based on, up to ten steps."""
    for _ in range(10):
        told = style.find(f"{w}pPr/{w}outlineLvl")
        if told is not None:
            return outline_level(told, w)
        based = style.find(f"{w}basedOn")
        style = found.get(based.get(f"{w}val")) if based is not None else None
        if style is None:
            return None
    return None


def outline_level(told: Element, w: str) -> int | None:
    """Read a level from 0; nine means ordinary text."""
    level = told.get(f"{w}val") or ""
    return int(level) if level in tuple("012345678") else None
