"""What a question calls by name: where a passage's document never says it, it is of another thing.

A question about Croydon, ISO 27001 or the NHS reads much like one about a council's own work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.search.terms import asking_words, terms, words

_WORD = re.compile(r"[^\W_][\w.'’&+/-]*")
_BEGINS = re.compile(r"(?:^|[.?!:;\n])\W*$")


def names_in(question: str) -> list[str]:
    """Return the stems of words in capitals and with figures, but for how a sentence begins.

    What is typed in capitals throughout has no names that stand out.
    """
    loud = question.isupper()
    found = [term for word in _standing_out(question, loud=loud) for term in terms(word)]
    return list(dict.fromkeys(found))


def _standing_out(question: str, *, loud: bool) -> Iterator[str]:
    for match in _WORD.finditer(question):
        word, begins = match[0], _BEGINS.search(question[: match.start()]) is not None
        if _is_figure(word) or (not loud and _is_capital(word, begins=begins)):
            yield word


def _is_figure(word: str) -> bool:
    return any(sign.isdigit() for sign in word)


def _is_capital(word: str, *, begins: bool) -> bool:
    """Say whether capitals make a word a name; "I" and what asks do not count."""
    if all(one in asking_words() for one in words(word)):
        return False
    return any(sign.isupper() for sign in word[1 if begins else 0 :])
