"""Titles, formats told by content, encodings and limits."""

import pytest

from knowledge.documents import MOST_BYTES, UnreadableError
from tests.knowledge.documents import made_docx, made_html, made_pdf
from tests.knowledge.documents.conftest import Reading
from tests.knowledge.documents.guides import guide, seeded

GUIDE = guide(seeded(3), 6)
PDF = made_pdf.pdf(GUIDE, 0)
DOCX = made_docx.document(GUIDE, 0)
PAGE = made_html.page(GUIDE, 0)


@pytest.mark.parametrize(
    ("name", "content", "is_called"),
    [
        pytest.param("a.docx", PDF, "It is called .docx but is a PDF.", id="a PDF called DOCX"),
        pytest.param("a.md", PDF, "It is called .md but is a PDF.", id="a PDF called Markdown"),
        pytest.param("a.pdf", DOCX, "It is called .pdf but is a Word document.", id="a DOCX"),
        pytest.param(
            "a.txt", PAGE, "It is called .txt but is a web page.", id="a page called .txt"
        ),
        pytest.param("a.md", PAGE, "It is called .md but is a web page.", id="a page called .md"),
    ],
)
def test_a_document_is_what_it_holds_and_the_name_is_noted(
    reading: Reading, name: str, content: str | bytes, is_called: str
) -> None:
    written = reading(name, content)

    assert written.title == GUIDE.title
    assert written.notes == (is_called,)
    assert set(GUIDE.sentences) <= {one for one in GUIDE.sentences if one in written.markdown}


def test_markdown_in_a_text_file_is_markdown(reading: Reading) -> None:
    assert reading("a.txt", "# Keep\n\nText").format == "markdown"


def test_a_title_is_the_first_heading_in_plain_words(reading: Reading) -> None:
    text = "Intro.\n\n```\n# not this\n```\n\n## Using `git` and **[mail](https://a.example)** ##\n"
    assert reading("a.md", text).title == "Using git and mail"


def test_a_title_is_else_the_name_of_the_file(reading: Reading) -> None:
    assert reading("records_retention-policy.txt", "just text.").title == "Records retention policy"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "windows-1252"]
)
def test_an_office_encoding_is_told(reading: Reading, encoding: str) -> None:
    text = "Fees of £20 – the council’s café pays.\n" * 3
    assert (
        "Fees of £20 – the council’s café pays." in reading("a.txt", text.encode(encoding)).markdown
    )


def test_a_stray_byte_in_utf_8_is_mended_and_noted(reading: Reading) -> None:
    content = "Café, crèche, façade: the council".encode() + b"\x92s own"
    written = reading("a.txt", content)
    assert written.markdown == "Café, crèche, façade: the council’s own"
    assert "not in UTF-8" in written.notes[0]


def test_windows_letters_are_noted(reading: Reading) -> None:
    assert "Windows-1252" in reading("a.md", "The council’s fee".encode("cp1252")).notes[0]


def test_the_largest_file_is_refused_before_it_is_read(reading: Reading) -> None:
    with pytest.raises(UnreadableError, match=r"It is 40\.0 MB, and 40 MB is the most"):
        reading("a.txt", bytes(MOST_BYTES + 1))
