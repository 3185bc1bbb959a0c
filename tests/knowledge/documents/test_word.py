"""DOCX, piece by piece."""

import io
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.knowledge.documents.conftest import Reading


def saved(written: Any) -> bytes:
    file = io.BytesIO()
    written.save(file)
    return file.getvalue()


def test_merged_cells_and_lists_in_cells_are_kept(reading: Reading) -> None:
    written = docx.Document()
    table = written.add_table(3, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Kind", "Kept"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Minutes"
    table.cell(1, 1).text, table.cell(2, 1).text = "6 years", "7 | 8 years"
    expected = "| Kind | Kept |\n| --- | --- |\n| Minutes | 6 years |\n| Minutes | 7 \\| 8 years |"
    assert reading("a.docx", saved(written)).markdown == expected


def test_links_keep_their_target_and_bold_words_their_sentence(reading: Reading) -> None:
    written = docx.Document()
    paragraph = written.add_paragraph("Councils ")
    paragraph.add_run("must").bold = True
    paragraph.add_run(" keep it.")
    assert reading("a.docx", saved(written)).markdown == "Councils must keep it."


def test_a_paragraph_moved_away_is_gone(reading: Reading) -> None:
    written = docx.Document()
    moved = '<w:moveFrom {ns} w:id="1" w:author="A"><w:r><w:t>Moved. </w:t></w:r></w:moveFrom>'
    paragraph = written.add_paragraph("")
    paragraph._p.append(parse_xml(moved.format(ns=nsdecls("w"))))
    paragraph.add_run("Stays.")
    assert reading("a.docx", saved(written)).markdown == "Stays."


def test_numbered_lists_have_numbers(reading: Reading) -> None:
    written = docx.Document()
    for text in ("Open it", "Read it"):
        written.add_paragraph(text, "List Number")
    assert reading("a.docx", saved(written)).markdown == "1. Open it\n2. Read it"
