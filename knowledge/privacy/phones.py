"""Phone numbers, as people in Britain write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.privacy.found import Found
from knowledge.privacy.numbers import GAP, is_reference

_GAPS = rf"(?:{GAP}|[()/]){{0,3}}"
# a nought or a country before it all; then as many digits as there can be, and no half groups
_CANDIDATE = re.compile(
    rf"(?<![\w£$€#/=@])(?<![0-9][.,:\-/])"
    rf"(?:\(?(?:\+|00){_GAPS}44{_GAPS}(?:\(?0\)?{_GAPS})?(?:[0-9]{_GAPS}){{8,9}}[0-9]"
    rf"|44{GAP}7(?:{_GAPS}[0-9]){{9}}"
    rf"|\(?0(?:{_GAPS}[0-9]){{9,10}}"
    rf"|\+(?:{_GAPS}[0-9]){{8,15}})"
    r"(?![\w/%])(?![.,:\-][0-9])"
)
# national numbers without their nought, after a word that says what they are
_CALLED = re.compile(
    r"\b(?:tel|telephone|phone|mob|mobile|cell|whatsapp|ring|text|call)\b"
    r"\W{0,3}(?:(?:number|no|num|is|me|him|her|on|at)\b\W{0,3}){0,3}"
    rf"(7[0-9]{{3}}{GAP}?[0-9]{{3}}{GAP}?[0-9]{{3}})(?!\w)",
    re.IGNORECASE,
)
# written in an area's code and the rest, it is meant to be one, whether or not it is given out
_GROUPED = re.compile(
    rf"\(?0[1-3589][0-9]{{1,3}}(?:{GAP}|[()]){{1,3}}[0-9]{{3,4}}{GAP}?[0-9]{{3,4}}"
    rf"|\(?0[1-3589][0-9]{{2,3}}(?:{GAP}|[()]){{1,3}}[0-9]{{2}}{GAP}[0-9]{{2}}{GAP}[0-9]{{2,3}}"
    rf"|\(?01[0-9]{{3}}(?:{GAP}|[()]){{1,3}}[0-9]{{5,6}}"
)
_MOBILE = re.compile(r"(?:\+44|0044|44)?0?7[0-9]{9}")
_DATE = re.compile(r"0?[0-9]([.\-/])[0-9]{1,2}\1(?:19|20)[0-9]{2}(?![0-9])")
FEWEST_DIGITS = 9


def phones(text: str) -> Iterator[Found]:
    """Find phone numbers, home and abroad; a bare run of digits has to begin with a nought."""
    if sum(sign.isdigit() for sign in text) < FEWEST_DIGITS:
        return
    for match in _CANDIDATE.finditer(text):
        opened = match[0].startswith("(") and ")" not in match[0]
        written = match[0][opened:]
        if not is_reference(text, match.start()) and _is_phone(written):
            yield Found("phone", match.start() + opened, match.end())
    for match in _CALLED.finditer(text):
        yield Found("phone", *match.span(1))


def _is_phone(written: str) -> bool:
    if _DATE.match(written):
        return False
    bare = re.sub(r"\(0\)", "", written)
    if _MOBILE.fullmatch(re.sub(r"[^0-9+]", "", bare)) or _GROUPED.fullmatch(written):
        return True
    return _is_given_out(bare)


def _is_given_out(written: str) -> bool:
    # loaded when there is something to judge: it takes a while, and hardly any message has one
    from phonenumbers import NumberParseException, is_valid_number, parse  # noqa: PLC0415

    try:
        return is_valid_number(parse(written, "GB"))
    except NumberParseException:
        return False
