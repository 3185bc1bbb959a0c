"""Word documents, with what people and programs leave in them."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.knowledge.documents.guides import Guide, Section, guide
from tests.knowledge.documents.made import Made, found_in

RUN = """<w:{tag} {ns} w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z">
<w:r><w:{text}>{said}</w:{text}></w:r></w:{tag}>"""
HIDDEN = "<w:r {ns}><w:rPr><w:vanish/></w:rPr><w:t>hidden remark</w:t></w:r>"
NOTE = '<w:r {ns}><w:footnoteReference w:id="2"/></w:r>'
FOOTNOTES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:footnote w:id="2"><w:p>
<w:r><w:t>The schedule was agreed by the Keeper.</w:t></w:r></w:p></w:footnote>
</w:footnotes>"""
CONTENTS = """<w:sdt {ns}><w:sdtPr><w:docPartObj>
<w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
<w:sdtContent><w:p><w:r><w:t>Listed contents .... 7</w:t></w:r></w:p></w:sdtContent></w:sdt>"""
ABSENT = ("struck out words", "hidden remark", "Listed contents", "Running header", "Page 3 of 40")


def document(made: Guide, style: int) -> bytes:
    written = docx.Document()
    written.core_properties.title = (
        made.title if style % 2 == 0 else ("" if style % 3 else "Document1")
    )
    written.sections[0].header.paragraphs[0].text = "Running header of the council"
    written.sections[0].footer.paragraphs[0].text = "Page 3 of 40"
    heading = (_by_style, _by_other_language, _by_outline, _by_bold)[style % 4]
    written.add_paragraph(made.title, "Title")
    written.element.body.insert(1, parse_xml(CONTENTS.format(ns=nsdecls("w"))))
    for section in made.sections:
        heading(written, section.heading, section.level)
        _fill(written, section)
    file = io.BytesIO()
    written.save(file)
    return _with_footnotes(file.getvalue()) if style % 5 == 0 else file.getvalue()


def _fill(written: Any, section: Section) -> None:
    for text in section.paragraphs:
        _changed(written.add_paragraph(), text)
    for one in section.bullets:
        written.add_paragraph(one, "List Bullet")
    for one in section.nested:
        written.add_paragraph(one, "List Bullet 2")
    if section.table:
        table = written.add_table(len(section.table), len(section.table[0]))
        for row, cells in zip(table.rows, section.table, strict=True):
            for cell, said in zip(row.cells, cells, strict=True):
                cell.text = said


def _changed(paragraph: Any, text: str) -> None:
    """Write *text* with tracked changes: words put in, words struck out, a hidden remark."""
    words = text.split(" ")
    half = len(words) // 2
    paragraph.add_run(" ".join(words[:half]) + " ")
    ns = nsdecls("w")
    paragraph._p.append(
        parse_xml(RUN.format(tag="del", text="delText", said="struck out words", ns=ns))
    )
    paragraph._p.append(parse_xml(RUN.format(tag="ins", text="t", said=words[half], ns=ns)))
    paragraph._p.append(parse_xml(HIDDEN.format(ns=ns)))
    paragraph.add_run(" " + " ".join(words[half + 1 :])).bold = False


def _by_style(written: Any, text: str, level: int) -> None:
    written.add_heading(text, level)


def _by_other_language(written: Any, text: str, level: int) -> None:
    name = f"Overskrift {level}"
    if name not in [style.name for style in written.styles]:
        style = written.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        outline = f'<w:outlineLvl {nsdecls("w")} w:val="{level - 1}"/>'
        style.element.get_or_add_pPr().append(parse_xml(outline))
    written.add_paragraph(text, name)


def _by_outline(written: Any, text: str, level: int) -> None:
    paragraph = written.add_paragraph(text)
    outline = f'<w:outlineLvl {nsdecls("w")} w:val="{level - 1}"/>'
    paragraph._p.get_or_add_pPr().append(parse_xml(outline))


def _by_bold(written: Any, text: str, level: int) -> None:
    written.add_paragraph().add_run(text).bold = True


def _with_footnotes(content: bytes) -> bytes:
    """Put a footnote at the end of the first paragraph that has tracked changes."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    note = NOTE.format(ns="").encode()

    def changed(name: str, part: bytes) -> bytes:
        if name == "[Content_Types].xml":
            told = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
            return part.replace(b"</Types>", told.encode())
        if name == "word/_rels/document.xml.rels":
            told = f'<Relationship Id="rId99" Type="{relation}" Target="footnotes.xml"/>'
            return part.replace(b"</Relationships>", f"{told}</Relationships>".encode())
        if name == "word/document.xml":
            return re.sub(
                rb"(</w:del>.*?)</w:p>", rb"\1" + note + b"</w:p>", part, count=1, flags=re.DOTALL
            )
        return part

    return repacked(content, changed, {"word/footnotes.xml": FOOTNOTES.encode()})


def repacked(
    content: bytes, change: Callable[[str, bytes], bytes], more: dict[str, bytes] | None = None
) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in (more or {}).items():
            new.writestr(name, part)
    return file.getvalue()


def documents(random: Random) -> Iterator[Made]:
    for number in range(26):
        made = guide(random, number + 3)
        notes = ("The schedule was agreed by the Keeper.",) if number % 5 == 0 else ()
        yield Made(
            f"word/{number:02}.docx", document(made, number), "docx", made.title, made.headings,
            (*found_in(made), *notes), ABSENT,
        )  # fmt: skip
