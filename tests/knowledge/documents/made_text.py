"""Plain text as it comes out of old systems and e-mails."""

import textwrap
from collections.abc import Iterator
from random import Random

from tests.knowledge.documents.guides import Guide, Section, guide
from tests.knowledge.documents.made import Made, found_in

MAIL = """From: Morag Ross <morag@glasgow.example>
Sent: 14 March 2026 09:12
To: Ewan Campbell
Cc: everyone@stirling.example
Subject: FW: the text you asked for

"""


def _heading(section: Section, style: int, number: int) -> tuple[str, str]:
    """Return a heading as it is written, and as it must be found."""
    if style == 0:
        return f"{section.heading}\n{'=' * len(section.heading)}", section.heading
    if style == 1:
        return f"{number}. {section.heading}", f"{number}. {section.heading}"
    if style == 2:
        return section.heading.upper(), section.heading.upper()
    return f"{section.heading}\n{'-' * len(section.heading)}", section.heading


def text(made: Guide, style: int, width: int = 72) -> tuple[str, tuple[str, ...]]:
    parts = [f"{made.title.upper()}\n{'=' * len(made.title)}"]
    headings = [made.title.upper()]
    for number, section in enumerate(made.sections, 1):
        written, heading = _heading(section, style, number)
        headings.append(heading)
        parts.append(written)
        parts += [textwrap.fill(one, width, break_on_hyphens=False) for one in section.paragraphs]
        if section.bullets:
            sign = "*-•o"[style]
            lines = [f"{sign} {one}" for one in section.bullets]
            parts.append("\n".join([*lines, *(f"    {sign} {one}" for one in section.nested)]))
        if section.table:
            parts.append(_table(section, style))
    return "\n\n".join(parts) + "\n", tuple(headings)


def _table(section: Section, style: int) -> str:
    if style % 2:
        return "\n".join("\t".join(row) for row in section.table)
    return "\n".join("".join(cell.ljust(18) for cell in row).rstrip() for row in section.table)


def documents(random: Random) -> Iterator[Made]:
    for number in range(22):
        made = guide(random, number + 20)
        written, headings = text(made, number % 4, 60 + number)
        absent: tuple[str, ...] = ()
        if number % 5 == 0:
            written, absent = MAIL + written, ("morag@glasgow.example", "Sent: 14", "FW:")
        if number % 7 == 3:
            written = "".join(f"> {line}\n" for line in written.split("\n"))
            absent = ("> ",)
        if number % 6 == 1:
            written = written.replace("\n\n", "\n\nPage 3 of 40\n\n", 3)
            absent = ("Page 3 of 40",)
        encoding = ("utf-8", "windows-1252", "utf-16", "utf-8-sig")[number % 4]
        content = written.replace("\n", "\r\n" if number % 2 else "\n").encode(encoding)
        yield Made(
            f"old/{number:02}.txt",
            content,
            "text",
            made.title.upper(),
            headings,
            found_in(made),
            absent,
        )
