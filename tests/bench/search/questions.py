"""The questions beside this file, and whether a text holds what answers one.

Those named "tuning" are for choosing; the others are kept apart for the report alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
REPORTED = ("answerable_a.yml", "answerable_b.yml", "unanswerable.yml")
TUNING = ("answerable_tuning_a.yml", "answerable_tuning_b.yml", "unanswerable_tuning.yml")
# the groups that nobody should ever be answered on; the others read like questions we answer
PLAIN_GROUPS = ("far", "council_services", "internal", "near")

_LIST_MARK = re.compile(r"^\s*(?:[-+•]|\d+[.)])\s+", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"[*_`|#>]")


@dataclass(frozen=True)
class Answerable:
    """A question, the articles that are right, and the sentences of which any answers it."""

    text: str
    documents: frozenset[str]
    answers: tuple[str, ...]

    def answered_by(self, file: str, text: str) -> bool:
        """Say whether a text of an article answers the question."""
        return file in self.documents and self.said_in([text])

    def said_in(self, texts: Sequence[str]) -> bool:
        """Say whether one of *texts* holds an answer."""
        plain = [normal(one) for one in texts]
        return any(answer in one for answer in self.answers for one in plain)


@dataclass(frozen=True)
class Unanswerable:
    """A question that no article answers, and the group that it is of."""

    text: str
    group: str


@dataclass(frozen=True)
class Questions:
    """What can be answered, and what cannot."""

    answerable: list[Answerable]
    unanswerable: list[Unanswerable]

    @property
    def texts(self) -> list[str]:
        """Return every question, the answerable ones first."""
        return [one.text for one in (*self.answerable, *self.unanswerable)]


def questions(files: Sequence[str]) -> Questions:
    """Read the questions of two files of answerable ones and one of unanswerable ones."""
    *answerable, unanswerable = ((FOLDER / one).read_text(encoding="utf-8") for one in files)
    return Questions(
        [_answerable(one) for text in answerable for one in yaml.safe_load(text)],
        [
            Unanswerable(text, group)
            for group, texts in yaml.safe_load(unanswerable).items()
            for text in texts
        ],
    )


@lru_cache(maxsize=20_000)
def normal(text: str) -> str:
    """Return a text without markup, list marks and case, with single spaces."""
    bare = _SIGNS.sub(" ", _LINK.sub(r"\1", _LIST_MARK.sub("", text)))
    return " ".join(bare.casefold().replace("’", "'").split())


def _answerable(one: dict[str, object]) -> Answerable:
    answers = one.get("answers") or [one["answer"]]
    also = one.get("also") or []
    assert isinstance(answers, list)
    assert isinstance(also, list)
    return Answerable(
        text=str(one["question"]),
        documents=frozenset([str(one["document"]), *map(str, also)]),
        answers=tuple(normal(str(answer)) for answer in answers),
    )
