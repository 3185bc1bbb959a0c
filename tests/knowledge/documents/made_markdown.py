"""Markdown as offices write it."""

from collections.abc import Iterator
from datetime import date
from random import Random

from tests.knowledge.documents.guides import Guide, Section, guide
from tests.knowledge.documents.made import Made, found_in

FULL = """---
title: {title}
kind: standard
owner: {owner}
source: https://example.org/standards
reviewed: 2026-03-14
review_by: 01/04/2027
valid_as_of: 14 March 2026
aliases: [{subject} rules, the {subject} book]
visibility: restricted
project: ARC
---
"""
FULL_FIELDS = {
    "kind": "standard",
    "source": "https://example.org/standards",
    "reviewed": date(2026, 3, 14),
    "review_by": date(2027, 4, 1),
    "valid_as_of": date(2026, 3, 14),
    "visibility": "restricted",
    "project": "ARC",
}
HALF = "---\nTitle: {title}\nreviewed:\nkind:\ncolour: teal\n---\n"
COLON = "---\ntitle: {subject}: a guide\nowner: {owner}\n---\n"
SECOND = "---\ntitle: {title}, second version\nsupersedes: {title}\n---\n"
SCRIPT = '<script>alert("stolen")</script>\n\n<!-- do not publish: draft of Tuesday -->\n\n'
WRAPPED = (
    '<div align="center"><img src="logo.png" alt="Our logo"></div>\n\n'
    "See ![the flow chart](flow.png) and [the form](forms/a.docx), [the site](https://example.org/a)"
    " or [press here](javascript:alert(1)). Use `<b>` for bold, and write to <name of council>.\n\n"
)


def markdown(made: Guide, *, underlined: bool = False) -> str:
    parts = [f"# {made.title}"]
    for section in made.sections:
        parts += _section(section, underlined)
    return "\n\n".join(parts) + "\n"


def _section(section: Section, underlined: bool) -> Iterator[str]:
    hashes = "#" * (section.level + 1)
    if underlined and section.level == 1:
        yield f"{section.heading}\n{'-' * len(section.heading)}"
    else:
        yield f"{hashes} {section.heading}"
    yield from section.paragraphs
    if section.bullets:
        yield "\n".join(
            [f"- {one}" for one in section.bullets] + [f"  - {one}" for one in section.nested]
        )
    if section.table:
        head, *rows = [f"| {' | '.join(row)} |" for row in section.table]
        yield "\n".join([head, "|---" * len(section.table[0]) + "|", *rows])


def documents(random: Random) -> Iterator[Made]:
    for number in range(8):
        made = guide(random, number)
        top, fields, notes = _front(number, made)
        title = str(fields.pop("title", made.title))
        text = top + markdown(made, underlined=number % 2 == 1)
        content = (
            text.replace("\n", "\r\n").encode("utf-8-sig") if number % 3 == 0 else text.encode()
        )
        name = f"guidance/{made.subject.replace(' ', '_')}-{number}.md"
        yield Made(
            name,
            content,
            "markdown",
            title,
            made.headings,
            found_in(made),
            ("---\ntitle",),
            fields,
            notes,
        )
    for number, encoding in enumerate(("utf-16", "windows-1252", "utf-8", "utf-16-le"), 8):
        made = guide(random, number)
        content = markdown(made).encode(encoding)
        yield Made(
            f"encodings/{encoding}.md",
            content,
            "markdown",
            made.title,
            made.headings,
            found_in(made),
        )
    for number in range(12, 24):
        made = guide(random, number)
        text = markdown(made).replace("\n\n", "\n\n" + (SCRIPT if number % 2 else WRAPPED), 1)
        absent = (
            "<script",
            "alert(",
            "do not publish",
            "<div",
            "javascript:",
            "forms/a.docx",
            "flow.png",
        )
        kept = (
            ()
            if number % 2
            else (
                "the flow chart and the form",
                "(https://example.org/a)",
                "`<b>`",
                "name of council>",
            )
        )
        yield Made(
            f"raw/{number}.markdown", text.encode(), "markdown", made.title, made.headings,
            (*found_in(made), *kept), absent,
        )  # fmt: skip


def _front(number: int, made: Guide) -> tuple[str, dict[str, object], tuple[str, ...]]:
    told = {"title": made.title, "owner": made.owner, "subject": made.subject}
    if number % 4 == 0:
        aliases = (f"{made.subject} rules", f"the {made.subject} book")
        return FULL.format(**told), {**FULL_FIELDS, "owner": made.owner, "aliases": aliases}, ()
    if number % 4 == 1:
        return (
            HALF.format(**told),
            {"kind": "guidance", "reviewed": None},
            ("unknown front matter: colour",),
        )
    if number % 4 == 2:
        return COLON.format(**told), {"title": f"{made.subject}: a guide", "owner": made.owner}, ()
    title = f"{made.title}, second version"
    return SECOND.format(**told), {"title": title, "supersedes": made.title}, ()
