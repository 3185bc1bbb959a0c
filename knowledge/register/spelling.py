"""How text is cleaned, and when two spellings are the same name."""

import re
import unicodedata

LONGEST = 32_767  # what a cell of a spreadsheet holds
UNSEEN = "\ufeff\u200b\u2060"
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_STARTS_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NO_BREAK = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f", " "))
_EDGES = re.compile(rf"^[\s{UNSEEN}]+|[\s{UNSEEN}]+$")


def clean(text: str) -> str:
    """Trim *text*, write line ends and spaces one way, and drop what XML or PostgreSQL cannot hold.

    A name with a no-break space in it is found by whoever searches for it with a plain one.
    """
    if _ODD.search(text):
        text = _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))
    text = text.translate(_NO_BREAK).strip()
    unseen = text and (text[0] in UNSEEN or text[-1] in UNSEEN)
    return _EDGES.sub("", text) if unseen else text


def fold(text: str) -> str:
    """Return what is the same for all spellings of a name: case, spaces, apostrophes."""
    plain = unicodedata.normalize("NFC", text).replace("’", "'").casefold()
    return " ".join(plain.split())


def heading(text: str) -> str:
    """Return what is the same for all spellings of a heading: `Lead Email` is `lead_email`."""
    return "_".join(fold(text).replace("_", " ").split())


def escaped(text: str) -> str:
    """Write *text* so that a workbook does not take `_x000D_` in it for an escape."""
    return _STARTS_AN_ESCAPE.sub("_x005F_", text) if "_x" in text else text


def unescaped(text: str) -> str:
    """Undo a workbook's escapes for letters that XML cannot hold."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
