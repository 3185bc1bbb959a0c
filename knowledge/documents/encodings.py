"""Bytes to text, in the few encodings that an office's files come in."""

import codecs
import re

from knowledge.documents.written import UnreadableError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNKNOWN = "Its text is in an encoding that cannot be told: save it as UTF-8."
BINARY = "It is not text, nor any kind of document that is known: save it as DOCX, PDF or text."
DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE
)
TRUSTED = re.compile(r"iso-?8859-\d+|latin-?1|windows-?12\d\d|us-ascii|macintosh")
REALLY_WINDOWS = re.compile(r"iso-?8859-1|latin-?1|us-ascii")  # as every browser takes it
WINDOWS = "windows-1252"
AS_WINDOWS = "Its letters were taken as Windows-1252: save it as UTF-8 if any look wrong."
MENDED = "Some letters are not in UTF-8 like the rest: see that they are right."

LETTER = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
WHOLE_LETTER = re.compile(LETTER)
RUNS = re.compile(rb"(?:[\x00-\x7f]|" + LETTER + rb")+|[\x80-\xff]")
HEAD = 4096


def decode(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode *content*, with notes on what was guessed; what is no text is an `UnreadableError`."""
    text, notes = _decoded(content)
    text = text.lstrip("\ufeff").rstrip("\x00\x1a").replace("\r\n", "\n").replace("\r", "\n")
    controls = sum(text.count(chr(one)) for one in range(32) if chr(one) not in "\t\n\f\v")
    if controls > len(text) / 500:
        raise UnreadableError(BINARY)
    return without_controls(text), notes


def without_controls(text: str) -> str:
    """Drop what neither PostgreSQL nor a screen can hold; a new page or line is a new line."""
    lines = re.sub(r"[\f\v\x85\u2028\u2029]", "\n", text)
    return re.sub(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\ufeff\u00ad]", "", lines)


def _decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in MARKS:
        if content.startswith(mark) and encoding != "utf-8":
            return _strictly(content, encoding, UNKNOWN), ()
    if wide := _wide(content[:HEAD]):
        return _strictly(content, wide), ()
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        if _mostly_utf_8(content):
            return "".join(_run(run) for run in RUNS.findall(content)), (MENDED,)
    declared = _declared(content)
    text = _strictly(content, declared or WINDOWS)
    foreign = sum(not one.isascii() for one in text)
    if not declared and foreign > max(3, len(text) / 5):
        raise UnreadableError(_says(content))
    return text, () if declared else (AS_WINDOWS,)


def _strictly(content: bytes, encoding: str, otherwise: str = "") -> str:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise UnreadableError(otherwise or _says(content)) from None


def _says(content: bytes) -> str:
    return BINARY if b"\0" in content else UNKNOWN


def _wide(head: bytes) -> str:
    """Name the encoding if every other byte is zero, as in UTF-16 without a mark."""
    zeros = (head[0::2].count(0), head[1::2].count(0))
    if max(zeros) < len(head) / 4 or min(zeros) > len(head) / 50:
        return ""
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def _mostly_utf_8(content: bytes) -> bool:
    whole = WHOLE_LETTER.findall(content)
    strays = sum(one > 127 for one in content) - sum(map(len, whole))
    return len(whole) >= 3 * strays


def _run(run: bytes) -> str:
    return run.decode("utf-8", "ignore") or run.decode(WINDOWS, "ignore")


def _declared(content: bytes) -> str:
    named = DECLARED.search(content[:HEAD])
    encoding = named[1].decode("ascii", "ignore").lower() if named else ""
    if not TRUSTED.fullmatch(encoding):
        return ""
    return (
        WINDOWS
        if REALLY_WINDOWS.fullmatch(encoding)
        else encoding.replace("macintosh", "mac-roman")
    )
