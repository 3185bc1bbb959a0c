"""Articles made of answered questions, so that the next one to ask finds the answer."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

import numpy as np

from knowledge.models import Document, Question
from knowledge.questions import restricted_in
from knowledge.search.encoder import DIMENSIONS, Vectors
from knowledge.search.passages import cut
from knowledge.shelving import meant, shelve
from knowledge.store import Store

ROOT = "questions"
A_YEAR = timedelta(days=365)
LONGEST_TITLE = 200


class Means(Protocol):
    """Gives sentences a meaning."""

    def of_all(self, sentences: Sequence[str]) -> list[Vectors]:
        """Return one vector of length 1 for each of *sentences*."""


class NotYoursError(Exception):
    """An article was made of the question that does not exist for whoever asks for one."""


def keep_article(
    store: Store, question: Question, title: str, now: datetime, meaning: Means
) -> Document:
    """Make an article of a question's answer, or bring the one that was made up to date."""
    if question.article_id and store.documents.with_id(question.article_id) is None:
        raise NotYoursError(question.id)
    document = _article(question, title, now)
    pieces = cut(document.markdown, document.title)
    vectors = meaning.of_all([meant(document.title, piece) for piece in pieces])
    rows = np.array(vectors, dtype=np.float32).reshape(-1, DIMENSIONS)
    kept = shelve(store, document, pieces, rows)
    store.questions.kept_as(question, kept.id)
    return kept


def _article(question: Question, title: str, now: datetime) -> Document:
    asked = _one_line(question.text)
    title = _one_line(title) or asked
    markdown = f"# {title}\n\n{question.answer}"
    visibility, project_id = _seen_by(question)
    return Document(
        path=f"{ROOT}/{question.id}",
        root=ROOT,
        title=title,
        markdown=markdown,
        hash=hashlib.sha256(markdown.encode()).hexdigest(),
        taken=now,
        owner=question.answered_by.email if question.answered_by else "",
        reviewed=now.date(),
        review_by=(now + A_YEAR).date(),
        aliases=[] if title == asked else [asked],
        visibility=visibility,
        project_id=project_id,
    )


def _seen_by(question: Question) -> tuple[str, int | None]:
    """Keep restricted what names a restricted project, or is about a restricted document."""
    projects = restricted_in(question.key)
    if projects:
        return "restricted", projects[0] if len(projects) == 1 else None
    if question.document and question.document.visibility != "partnership":
        return question.document.visibility, question.document.project_id
    return "partnership", None


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1]}…"
