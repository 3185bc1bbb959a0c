"""When two questions are one, and what fits as an answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.search.terms import telling

# of fifteen pairs typed by hand the same questions stood above 0.95, but for one, and others below
# 0.88, but for those that differ in a number or a "not": these hardly move a vector
SAME_MEANING = 0.92
LONGEST_ANSWER = 4_000
PRIVATE = "private:"
# "dont" is a not, "document" is none
_NOT = re.compile(
    r"\b(?:not|no|never|without|cannot|nae|neither|nor|\w+n['’]t|"
    r"(?:is|are|was|were|do|does|did|has|have|had|ca|wo|must|should|would|could)nt|\w+nae)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def key(text: str, restricted: Collection[int] = ()) -> str:
    """Return what two wordings of one question share: the stems that tell, in no order.

    A question that names restricted projects shares it only with others that name the same, so
    that nobody gets an answer about a project that does not exist for them. Example: "private:7:
    heather mandat".
    """
    stems = sorted(telling(text))
    if stems and _NOT.search(text):
        stems.append("not")
    words = " ".join(stems)
    marks = ",".join(str(one) for one in sorted(restricted))
    return f"{PRIVATE}{marks}:{words}" if restricted else words


def restricted_in(key: str) -> list[int]:
    """Return the restricted projects that a question with this key names."""
    if not key.startswith(PRIVATE):
        return []
    marks = key.removeprefix(PRIVATE).partition(":")[0]
    return [int(one) for one in marks.split(",")]


def is_telling(key: str) -> bool:
    """Say whether a key says what is asked: "what is it?" has none."""
    return bool(key.rpartition(":")[2])


def same_words(one: str, other: str) -> bool:
    """Say whether two texts are the same but for capitals and blanks."""
    return one.casefold().split() == other.casefold().split()


def same_meaning(text: str, vector: bytes, others: Iterable[tuple[int, str, bytes]]) -> int | None:
    """Return which of *others* (id, text, vector) asks the same as *text*, None where none does."""
    alike = [one for one in others if _details(one[1]) == _details(text)]
    if not alike:
        return None
    closeness = _rows([one[2] for one in alike]) @ _rows([vector])[0]
    best = int(np.argmax(closeness))
    return alike[best][0] if closeness[best] >= SAME_MEANING else None


def has_words(answer: str) -> bool:
    """Say whether an answer says anything: dots and dashes do not, a thumb does."""
    return any(unicodedata.category(sign)[0] in "LNS" for sign in answer)


def _details(text: str) -> tuple[list[str], bool]:
    return sorted(_NUMBER.findall(text)), _NOT.search(text) is not None


def _rows(vectors: Sequence[bytes]) -> NDArray[np.float32]:
    """Return half-precision vectors as rows of length 1."""
    rows = np.stack([np.frombuffer(one, dtype=np.float16) for one in vectors]).astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-6), dtype=np.float32)
