"""What a file is by its content, whatever it is called."""

import io
import struct
import zipfile
import zlib

from knowledge.documents.foreign import (
    BROKEN,
    FILM,
    IN_OLD_OFFICE,
    IN_ZIP,
    OLD_OFFICE,
    PACKED,
    STARTS,
    WRITTEN_STARTS,
)
from knowledge.documents.formats import DOCX, PDF, TEXT
from knowledge.documents.written import UnreadableError

HEAD = 1024  # a PDF may begin this far into its file
WORD = "word/"
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, NotImplementedError,
    OSError, RuntimeError, KeyError, IndexError, AttributeError, TypeError, OverflowError,
)  # fmt: skip


def told_by_content(content: bytes) -> str:
    """Tell a PDF, a DOCX or text; anything else is an `UnreadableError` that names it."""
    if not content.strip(b"\0 \t\r\n"):
        raise UnreadableError("It is empty: write something in it, or take it away.")
    if _is_pdf(content):
        return PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableError(_in_old_office(content))
    binary = b"\0" in content[:HEAD]
    for start, sentence in STARTS:
        if content.startswith(start) and (binary or not start.isascii()):
            raise UnreadableError(sentence)
    for start, sentence in WRITTEN_STARTS:
        if content.startswith(start):
            raise UnreadableError(sentence)
    if content[4:8] == b"ftyp":
        raise UnreadableError(FILM)
    return TEXT


def _is_pdf(content: bytes) -> bool:
    head = content[:HEAD]
    at = head.find(b"%PDF-")
    return at == 0 or (at > 0 and (not head[:at].strip() or b"endobj" in content))


def _in_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except DAMAGED:
        raise UnreadableError(BROKEN) from None
    if any(name.startswith(WORD) for name in names):
        return DOCX
    for start, sentence in IN_ZIP:
        if any(name.startswith(start) for name in names):
            raise UnreadableError(sentence)
    raise UnreadableError(PACKED)


def _in_old_office(content: bytes) -> str:
    """Say what an old Office file holds: the names of its parts stand in it as UTF-16."""
    for name, sentence in IN_OLD_OFFICE:
        if name.encode("utf-16-le") in content:
            return sentence
    return OLD_OFFICE
