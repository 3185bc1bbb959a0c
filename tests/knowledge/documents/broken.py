"""Files that cannot be read, and what must be said of each."""

import io
import zipfile
from collections.abc import Iterator

import docx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.knowledge.documents import made_docx, made_pdf
from tests.knowledge.documents.guides import guide, seeded
from tests.knowledge.documents.made import Broken
from tests.knowledge.documents.made_docx import repacked

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOMB = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"
EMPTY = "empty"
LOCKED = "locked with a password"
BROKEN = "broken or cut short"
FRONT = {
    "visibility": ("visibility: internal", "Its visibility is “internal”: write one of"),
    "visibility-blank": ("visibility:", "Its visibility is “blank”"),
    "visibility-misspelt": ("visiblity: restricted", "write visibility"),
    "visibility-list": ("visibility: [restricted]", "visibility as a list"),
    "visibility-twice": ("visibility: restricted\nVisibility: partnership", "visibility twice"),
    "kind": ("kind: essay", "Its kind is “essay”"),
    "date": ("reviewed: last spring", "Its reviewed is “last spring”"),
    "no-such-date": ("review_by: 31/02/2026", "which is no date"),
    "alias-bomb": ("a: &a [x, x]\ntitle: [*a, *a]", "front matter cannot be read (line 2)"),
    "deep": ("title: " + "[" * 20_000, "front matter is too long"),
    "not-names": ("title: A\n- b\n- c", "front matter cannot be read (line 3)"),
    "object": ("title: !!python/object/apply:os.system ['true']", "front matter cannot be read"),
}  # fmt: skip


def documents(seed: int = 2026) -> Iterator[Broken]:
    yield from _empty()
    for name, (line, says) in FRONT.items():
        yield Broken(f"front-{name}.md", f"---\n{line}\n---\n# A\n\nText.\n".encode(), says)
    yield Broken(
        "not-closed.md", b"---\ntitle: A\nowner: B\n\n# A\n\nText.\n", "front matter has no end"
    )
    yield from _foreign()
    yield from _pdfs(seed)
    yield from _words(seed)
    yield Broken("binary.md", bytes(seeded(seed).randbytes(4000)), "not text")
    yield Broken(
        "undecodable.txt", b"Caf\x81 and cr\x8dme \x9d" * 20, "encoding that cannot be told"
    )
    yield Broken(
        "japanese.txt", "記録の保存期間".encode("shift-jis") * 9, "encoding that cannot be told"
    )
    yield Broken(
        "half-utf-16.txt", "Records".encode("utf-16") + b"\0", "encoding that cannot be told"
    )
    yield Broken("deep.html", b"<div>" * 100_000 + b"text", "nested too deeply")
    yield Broken(
        "shell.html",
        b"<html><body><div id=app></div><script>x()</script></body></html>",
        "without text",
    )
    yield Broken("long.txt", b"Records are kept. " * 200_000, "more than 3 million letters")
    yield Broken(
        "fifty.pdf", b"%PDF-1.7\n" + bytes(50_000_000), "It is 50.0 MB, and 40 MB is the most"
    )


def _empty() -> Iterator[Broken]:
    for name in ("nothing.md", "nothing.pdf", "nothing.docx"):
        yield Broken(name, b"", EMPTY)
    yield Broken("spaces.txt", b" \r\n\t\n ", EMPTY)
    yield Broken("mark.txt", b"\xef\xbb\xbf\n", EMPTY)
    yield Broken("only-front.md", b"---\ntitle: A\n---\n\n", "front matter but no text")
    yield Broken("only-comment.md", b"<!-- to be written -->\n\n---\n", EMPTY)


def _foreign() -> Iterator[Broken]:
    wide = "WordDocument".encode("utf-16-le")
    yield Broken("picture.pdf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(99), "an image")
    yield Broken("photo.md", b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(99), "an image")
    yield Broken("old.docx", OLD + wide, "old Word document (.doc)")
    yield Broken("sums.docx", _zip({"xl/workbook.xml": b"<x/>"}), "a spreadsheet")
    yield Broken("slides.docx", _zip({"ppt/presentation.xml": b"<x/>"}), "a presentation")
    yield Broken("open.docx", _zip({"mimetype": b"x", "content.xml": b"<x/>"}), "OpenDocument")
    yield Broken("packed.docx", _zip({"a.txt": b"text"}), "packed archive")
    yield Broken("rich.txt", b"{\\rtf1\\ansi Records}", "rich-text")
    yield Broken(
        "drawing.html", b"<svg xmlns='http://www.w3.org/2000/svg'><text>a</text></svg>", "an image"
    )
    yield Broken("data.html", b"<?xml version='1.0'?><records><r>a</r></records>", "XML")
    yield Broken(
        "saved.html", b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>", ".mht"
    )
    yield Broken("film.md", b"\0\0\0\x18ftypmp42" + bytes(99), "sound or film")


def _pdfs(seed: int) -> Iterator[Broken]:
    made = guide(seeded(seed), 1)
    whole = made_pdf.pdf(made, 0)
    yield Broken("head.pdf", b"%PDF-1.7\n", BROKEN)
    yield Broken("rubbish.pdf", b"%PDF-1.7\n" + seeded(seed).randbytes(3000), BROKEN)
    yield Broken("cut.pdf", whole[:700], BROKEN)
    yield Broken("locked.pdf", made_pdf.pdf(made, 0, encrypt=StandardEncryption("secret")), LOCKED)
    yield Broken("scan.pdf", _scan(), "no text: it is a scan")


def _scan() -> bytes:
    file, picture = io.BytesIO(), io.BytesIO()
    picture.write(b"P6 8 8 255\n" + bytes(8 * 8 * 3))
    picture.seek(0)
    canvas = Canvas(file)
    for _ in range(2):
        canvas.drawImage(ImageReader(picture), 50, 50, 400, 600)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _words(seed: int) -> Iterator[Broken]:
    whole = made_docx.document(guide(seeded(seed), 2), 0)
    blank = io.BytesIO()
    docx.Document().save(blank)
    locked = OLD + "EncryptedPackage".encode("utf-16-le")
    yield Broken("cut.docx", whole[: len(whole) // 2], BROKEN)
    yield Broken("bits.docx", whole[:3000] + bytes(500) + whole[3500:], BROKEN)
    yield Broken("blank.docx", blank.getvalue(), "without text")
    yield Broken("locked.docx", locked, LOCKED)
    yield Broken("no-document.docx", _zip({"word/styles.xml": b"<x/>"}), BROKEN)
    yield Broken("bomb.docx", _bomb(), "unpacks to more than")
    changes = {
        "entities": (
            BOMB + f"<w:document xmlns:w='{W}'><w:body/></w:document>",
            "no word processor writes",
        ),
        "not-closed": (f"<w:document xmlns:w='{W}'><w:body>", BROKEN),
        "deep": (_deep(), BROKEN),
    }
    for name, (text, says) in changes.items():
        yield Broken(f"{name}.docx", with_document(whole, text.encode()), says)


def with_document(whole: bytes, document: bytes) -> bytes:
    """Put another main part into a DOCX."""
    return repacked(whole, lambda name, part: document if name == "word/document.xml" else part)


def _deep() -> str:
    nested = "<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000
    return f"<w:document xmlns:w='{W}'><w:body>{nested}</w:body></w:document>"


def _bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(60_000_000))
    return file.getvalue()


def _zip(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()
