"""PDFs: long ones with running headers, with two columns, with bookmarks alone, drawn by hand."""

import io
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    ListFlowable,
    ListItem,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from tests.knowledge.documents.guides import Guide, Section, guide
from tests.knowledge.documents.made import Made, found_in

SHEET = getSampleStyleSheet()
BODY = ParagraphStyle("body", SHEET["BodyText"], fontSize=10.5, leading=13.5, spaceAfter=7)
GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
ABSENT = ("Running header", "Chapter of the handbook", "Page 1 of", "Page 2 of", "DRAFT")


class Bookmarked(Paragraph):
    """A heading that the reader's list of bookmarks leads to."""

    level = 0

    def draw(self) -> None:
        key = f"{id(self)}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(self.getPlainText(), key, self.level)
        super().draw()


def _edges(total: int, canvas: Any, document: Any) -> None:
    canvas.saveState()
    canvas.setFont("Helvetica", 8)
    words = "Running header of the council" if document.page % 2 else "Chapter of the handbook"
    canvas.drawString(70, document.pagesize[1] - 40, words)
    canvas.drawRightString(document.pagesize[0] - 70, 30, f"Page {document.page} of {total}")
    canvas.setFont("Helvetica-Bold", 60)
    canvas.setFillGray(0.9)
    canvas.translate(200, 200)
    canvas.rotate(45)
    canvas.drawString(0, 0, "DRAFT")
    canvas.restoreState()


def story(made: Guide, style: int) -> list[Flowable]:
    flow: list[Flowable] = [Paragraph(made.title, SHEET["Title"])]
    for section in made.sections:
        flow += _section(section, style)
    return flow


def _section(section: Section, style: int) -> Iterator[Flowable]:
    if style % 4 == 3:
        heading = Bookmarked(section.heading, ParagraphStyle("same", BODY, spaceBefore=8))
        heading.level = 0
        yield heading
    elif style % 4 == 2:
        yield Paragraph(f"<b>{section.heading}</b>", ParagraphStyle("bold", BODY, spaceBefore=8))
    else:
        yield Paragraph(section.heading, SHEET[f"Heading{section.level + 1}"])
    for text in section.paragraphs:
        yield Paragraph(text, ParagraphStyle("even", BODY, alignment=4) if style % 2 else BODY)
    if section.bullets:
        items = [ListItem(Paragraph(one, BODY)) for one in section.bullets]
        below = ListFlowable(
            [ListItem(Paragraph(one, BODY)) for one in section.nested], bulletType="bullet"
        )
        yield ListFlowable([*items, below], bulletType="bullet")
    if section.table:
        yield Spacer(1, 6)
        widths = [72, 65, 60] if style % 5 == 1 else [150, 100, 100]
        yield Table(section.table, widths, style=GRID if style % 2 else None, hAlign="LEFT")
        yield Spacer(1, 6)


def pdf(made: Guide, style: int, **options: Any) -> bytes:
    two = style % 5 == 1
    total = 0 if options.get("total") is None else options.pop("total")
    size = landscape(A4) if style % 7 == 5 else A4
    file = io.BytesIO()
    title = (
        made.title
        if style % 3 == 0
        else ("untitled" if style % 3 == 1 else "Microsoft Word - x.docx")
    )
    document = BaseDocTemplate(file, pagesize=size, title=title, **options)
    width, height = size
    inner = width - 140
    frames = [Frame(60, 50, inner + 20, height - 110)]
    if two:
        half = (inner - 10) / 2
        frames = [
            Frame(60, 50, half + 5, height - 110),
            Frame(75 + half, 50, half + 5, height - 110),
        ]
    edges: Callable[[Any, Any], None] = partial(_edges, total)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=edges))
    document.build(story(made, style))
    return file.getvalue()


def by_hand(made: Guide) -> bytes:
    """Draw line by line, with words broken at the ends of lines, as old programs do."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    text = canvas.beginText(70, 770)
    text.setFont("Times-Bold", 20)
    text.textLine(made.title)
    text.setFont("Times-Roman", 11)
    for line in broken_lines(made.sections[0].paragraphs[0], 55):
        text.textLine(line)
    canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def broken_lines(said: str, width: int) -> Iterator[str]:
    """Break at a fixed width, in the midst of long words with a hyphen."""
    line = ""
    for word in said.split(" "):
        if len(line) + len(word) < width:
            line = f"{line} {word}".strip()
        elif len(word) > 7 and word.isalpha() and len(line) < width - 3:
            yield f"{line} {word[:4]}-"
            line = word[4:]
        else:
            yield line
            line = word
    yield line


def documents(random: Random) -> Iterator[Made]:
    for number in range(26):
        long = number % 9 == 4
        made = guide(random, number + 11, sections=85 if long else 5 + number % 4)
        content = pdf(made, number, total=40)
        yield Made(
            f"pdf/{number:02}.pdf",
            content,
            "pdf",
            made.title,
            made.headings,
            found_in(made),
            ABSENT,
        )
    for number in range(26, 30):
        made = guide(random, number)
        sentences = made.sections[0].paragraphs[:1]
        yield Made(
            f"pdf/{number:02}.pdf", by_hand(made), "pdf", made.title, (made.title,), sentences
        )
