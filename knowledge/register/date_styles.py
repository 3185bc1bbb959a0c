"""Telling which number formats of a workbook show dates."""

import re
from xml.etree.ElementTree import Element

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from knowledge.register.cell_xml import local

_LENGTH_OF_TIME = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)


def date_styles(styles: Element) -> frozenset[int]:
    """Return the numbers of the cell styles that show a date; lengths of time are none."""
    formats = dict(BUILTIN_FORMATS)
    used: list[int] = []
    for group in styles:
        match local(group):
            case "numFmts":
                formats |= {int(one.get("numFmtId", 0)): one.get("formatCode", "") for one in group}
            case "cellXfs":
                used = [int(one.get("numFmtId") or 0) for one in group]
    return frozenset(place for place, number in enumerate(used) if _shows_date(formats.get(number)))


def _shows_date(code: str | None) -> bool:
    return bool(code) and is_date_format(code or "") and not _LENGTH_OF_TIME.search(code or "")
