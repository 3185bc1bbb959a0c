"""Numbers that belong to one person and check themselves: NI, payment cards, CHI."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from knowledge.privacy.found import Found

# what people put between groups: blanks, full stops, hyphens of several kinds
GAP = r"[ \t\u00a0\u2009\u202f.\-\u2010-\u2013]"
# gov.uk: D, F, I, Q, U and V are in no prefix, O is not second, and seven pairs are not given;
# QQ is what forms show as an example, and is written by who means the real thing
_PREFIX = r"(?!BG|GB|NK|KN|TN|NT|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)"
_SIX = rf"[0-9]{{2}}{GAP}?[0-9]{{2}}{GAP}?[0-9]{{2}}"
_NI = re.compile(rf"(?<![\w]){_PREFIX}{GAP}?{_SIX}{GAP}?[A-D](?!\w)", re.IGNORECASE)
_CALLED_NI = re.compile(
    r"\b(?:NI|NINO|national insurance)\b[^\n\w]{0,3}(?:(?:number|no|num|is)\b[^\n\w]{1,3}){0,2}"
    rf"({_PREFIX}{GAP}?{_SIX})(?!\w)",
    re.IGNORECASE,
)
# by the first digits that the networks give out, in one run or in the groups that cards show
_CARD = re.compile(
    rf"(?<![\w£$€#])(?<![0-9][.,])(?:"
    rf"(?:4[0-9]{{3}}|5[0-9]{{3}}|2[2-7][0-9]{{2}}|6[0-9]{{3}}|35[0-9]{{2}})(?:{GAP}?[0-9]{{4}}){{3}}"
    rf"|3[47][0-9]{{2}}{GAP}?[0-9]{{6}}{GAP}?[0-9]{{5}}"
    rf"|3[0689][0-9]{{2}}{GAP}?[0-9]{{6}}{GAP}?[0-9]{{4}}"
    r")(?![\w])(?![.,][0-9])"
)
_CHI = re.compile(
    rf"(?<![\w£$€#/+])(?<![0-9][.,])([0-9]{{6}}){GAP}?([0-9]{{4}})(?![\w/])(?![.,][0-9])"
)

_REFERENCE = re.compile(
    r"\b(?:ref|refs|reference|invoice|order|ticket|case|incident|po|asset|account|uprn|mpan|serial|"
    r"id|job|part|contract|grant|batch|record|version|docket|barcode|isbn|sku)\b"
    r"\W{0,3}(?:(?:number|num|no|code|id|is)\b\W{0,3}){0,2}$",
    re.IGNORECASE,
)
_BEFORE = 40


def is_reference(text: str, at: int) -> bool:
    """Say whether what begins there was just called a ticket, an invoice or the like."""
    return _REFERENCE.search(text[max(0, at - _BEFORE) : at]) is not None


def national_insurance(text: str) -> Iterator[Found]:
    """Find National Insurance numbers, in any case and grouping."""
    for match in _NI.finditer(text):
        yield Found("ni", *match.span())
    for match in _CALLED_NI.finditer(text):
        yield Found("ni", *match.span(1))


def cards(text: str) -> Iterator[Found]:
    """Find numbers of payment cards, which end in a check digit."""
    for match in _CARD.finditer(text):
        if _luhn(_digits(match[0])):
            yield Found("card", *match.span())


def chi_numbers(text: str) -> Iterator[Found]:
    """Find Community Health Index numbers: a day of birth and four digits, the last a check."""
    for match in _CHI.finditer(text):
        checked = _is_a_day(match[1]) and _is_checked(_digits(match[1] + match[2]))
        if checked and not is_reference(text, match.start()):
            yield Found("chi", *match.span())


def _digits(text: str) -> list[int]:
    return [int(sign) for sign in text if sign.isdigit()]


def _luhn(digits: list[int]) -> bool:
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return len(set(digits)) > 1 and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _is_a_day(six: str) -> bool:
    day, month, year = int(six[:2]), int(six[2:4]), int(six[4:])
    try:
        date(2000 + year, month, day)
    except ValueError:
        return False
    return True


def _is_checked(ten: list[int]) -> bool:
    total = sum(digit * weight for digit, weight in zip(ten, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == ten[9]
