"""A restricted project changes no digest of an outsider, in any part, period or format."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session, sessionmaker

from actions.digests import page, plain
from actions.digests.telling import told
from actions.executor import Executor
from knowledge.digests import EVERYTHING, Digest, Period, Scope, mine, summarise
from knowledge.models import Benefit, Milestone, Update
from knowledge.store import THE_OFFICE, Store, viewer
from tests.rules.test_nothing_leaks import INSIDERS, OUTSIDERS, Talking, without
from tests.world import NOW

__all__ = ["without"]

PERIODS = (
    Period.week("2026-W46"),
    Period.month("2026-11"),
    Period(date(2026, 1, 1), date(2026, 12, 31)),
)
ASKED = (
    "this week's digest", "what did I miss from 1 to 18 November?", "digest for Renfrewshire",
    "digest of Project Heather", "monthly digest for Digital Council", "only reds in the digest",
)  # fmt: skip


@pytest.fixture
def there(sessions: sessionmaker[Session]) -> sessionmaker[Session]:
    """The world in which the restricted project has news of every kind."""
    with sessions.begin() as session:
        project = Store(session, THE_OFFICE).projects.with_code("HEA")
        assert project
        project.start = date(2026, 11, 9)
        day = date(2026, 11, 12)
        session.add(Update(project=project, date=day, rag="green", done="Heather agreed."))
        session.add(Milestone(project=project, name="Heather done", due=day, status="missed"))
        session.add(
            Benefit(project=project, name="Heather money", due=day, verified_gbp=Decimal(1))
        )
    return sessions


def scopes(store: Store) -> Iterator[Scope]:
    yield EVERYTHING
    yield Scope(ratings=("red",))
    for one in store.people.portfolios():
        yield Scope("portfolio", (one.id,), (one.name,))
    for organisation in store.people.organisations():
        yield Scope("council", (organisation.id,), (organisation.name,))
    for person in store.people.all():
        yield mine(person)
    yield Scope("projects", tuple(range(1, 20)), ("many",))


def digests(sessions: sessionmaker[Session], by: str) -> Iterator[Digest]:
    with sessions.begin() as session:
        reader = Store(session, THE_OFFICE).people.reached_at(by)
    with sessions.begin() as session:
        store = Store(session, viewer(reader))
        for scope in scopes(store):
            for period in PERIODS:
                yield summarise(store, scope, period, NOW)


@pytest.mark.parametrize("by", OUTSIDERS, ids=["staff of another council", "a visitor"])
def test_an_outsiders_digest_is_as_if_the_project_never_was(
    there: sessionmaker[Session], without: sessionmaker[Session], by: str
) -> None:
    for seen, never in zip(digests(there, by), digests(without, by), strict=True):
        assert seen == never, seen.scope
        for text in formats(seen):
            assert "Heather" not in text


def formats(digest: Digest) -> tuple[Any, ...]:
    reply = told(digest).model_dump_json()
    json = str(plain.as_plain(digest))
    return page.as_text(digest), page.as_markdown(digest), page.as_html(digest), reply, json


@pytest.mark.parametrize("by", OUTSIDERS, ids=["staff of another council", "a visitor"])
@pytest.mark.parametrize("text", ASKED)
def test_an_outsider_who_asks_for_a_digest_is_answered_as_if_it_never_was(
    there: sessionmaker[Session],
    without: sessionmaker[Session],
    executor: Executor,
    by: str,
    text: str,
) -> None:
    seen = Talking(there, executor, by).hear("digest", text)
    assert seen == Talking(without, executor, by).hear("digest", text)


@pytest.mark.parametrize("by", INSIDERS, ids=["a manager", "its own lead"])
def test_an_insiders_digest_has_the_project(there: sessionmaker[Session], by: str) -> None:
    assert any("Heather" in page.as_text(one) for one in digests(there, by))
