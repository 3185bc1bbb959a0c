"""Words as they are searched for: small letters, stems, numbers such as 2.2 kept whole."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib import resources

import Stemmer

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[&'’][^\W_]+)*")


def words(text: str) -> list[str]:
    """Return the words of *text* in small letters, accents taken off."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [word.removesuffix("'s") for word in _WORD.findall(plain) if word != "s"]


def terms(text: str) -> list[str]:
    """Return the stems of all words of *text*, in their order."""
    return [stem(word) for word in words(text)]


def telling(text: str) -> list[str]:
    """Return the stems of the words that say what is asked about, each once."""
    said = asking_words()
    return list(dict.fromkeys(stem(word) for word in words(text) if word not in said))


@lru_cache(maxsize=1)
def asking_words() -> frozenset[str]:
    """Return the words that say how something is asked, not what; Scots among them."""
    file = resources.files(__package__).joinpath("asking_words.txt")
    return frozenset(file.read_text(encoding="utf-8").split())


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the stem of a word in small letters."""
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")
