"""Writing text without case, accents and typographic variety, remembering where each letter was."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

APOSTROPHES = "'’‘ʼ`´＇′"
LETTERS_THAT_DO_NOT_DECOMPOSE = {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i"}


def fold(text: str) -> tuple[str, Sequence[int]]:
    """Return *text* folded, and for each letter of that its place in *text*.

    Folding letter by letter keeps the places right where a letter becomes two ("ß") or none
    (a combining accent).
    """
    if text.isascii():
        return text.lower().replace("`", "'"), range(len(text))
    folded: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for written in _folded(letter):
            folded.append(written)
            places.append(place)
    return "".join(folded), places


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    if letter in APOSTROPHES:
        return "'"
    plain = "".join(part for part in unicodedata.normalize("NFKD", letter) if _is_written(part))
    folded = unicodedata.normalize("NFKD", plain.casefold())
    return "".join(
        LETTERS_THAT_DO_NOT_DECOMPOSE.get(part, part) for part in folded if _is_written(part)
    )


def _is_written(part: str) -> bool:
    return unicodedata.category(part) not in {"Mn", "Cf"}
