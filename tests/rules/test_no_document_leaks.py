"""A restricted document changes no answer for an outsider, by whatever words it is sought.

Everything is asked twice, in a world with the restricted document and in one without it; for an
outsider both must answer alike, to the letter.
"""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session, sessionmaker

from actions.executor import Executor
from bot.reading_room import ReadingRoom
from knowledge.models import Base, Document, Passage
from knowledge.search.library import Library
from knowledge.search.meaning import Meaning
from knowledge.store import opener
from knowledge.store.database import make_engine
from tests.fixtures.library import Stock
from tests.rules.test_nothing_leaks import INSIDERS, OUTSIDERS, Talking, examples
from tests.world import World

TITLE = "Staff plan for the back-office merger"
WORDS = (
    "when are payroll clerks told of the back-office merger",
    "back-office merger",
    "merger staff plan",
    TITLE,
    f"What does “{TITLE}” say?",
    "how much does the merger cost in its first year?",
    "forty payroll clerks Renfrewshire June 2027",
    "£310,000",
    "who has to be told before the clerks",
    "what is the staff plan?",
    "is the merger staff plan still current?",
    "difference between the merger staff plan and a public cloud",
    "checklist for the back-office merger",
    "and what do clerks of the unions cost",
)
ASKED = (
    "guidance",
    "definition",
    "out_of_scope",
    "follow_up",
    "risks",
    "find_project",
    "who_can_help",
)
TALKS = (
    (("guidance", WORDS[0]), ("show_more", "show more"), ("source", "where did you get that?")),
    (("guidance", WORDS[0]), ("guidance", "what does it cost?"), ("shorter", "just the date")),
    (("guidance", "how long is a form kept"), ("follow_up", "and the merger?")),
    (("guidance", "who must follow the forms standard"), ("dates", "are clerks told of it?")),
    (("guidance", TITLE), ("status", "is it still current?"), ("lead", "who owns it?")),
    (("guidance", WORDS[0]), ("who_can_help", "who has done this?"), ("why", "why?")),
    (("out_of_scope", WORDS[0]), ("human", f"ask a person: {WORDS[0]}"), ("guidance", WORDS[0])),
    (("guidance", WORDS[0]), ("feedback_bad", "that is out of date"), ("feedback_good", "helpful")),
)  # fmt: skip
OF_DOCUMENTS = {"guidance", "definition", "follow_up", "show_more", "source", "shorter"}

Sessions = sessionmaker[Session]


@pytest.fixture
def there(sessions: Sessions, stock: Stock) -> Sessions:
    stock(sessions)
    return sessions


@pytest.fixture
def never_was(stock: Stock, tmp_path: Path) -> Sessions:
    """The same world and the same documents, but for the restricted one."""
    engine = make_engine(f"sqlite:///{tmp_path / 'never_was.db'}")
    Base.metadata.create_all(engine)
    made = sessionmaker(engine, expire_on_commit=False)
    with made.begin() as session:
        World(session)
    stock(made)
    with made.begin() as session:
        restricted = select(Document.id).where(Document.visibility == "restricted")
        session.execute(delete(Passage).where(Passage.document_id.in_(restricted)))
        session.execute(delete(Document).where(Document.visibility == "restricted"))
    return made


@pytest.fixture
def outsiders(
    there: Sessions, never_was: Sessions, executor: Executor, meaning: Meaning, by: str
) -> tuple[Talking, Talking]:
    return (
        Talking(there, executor, by, Library(meaning)),
        Talking(never_was, executor, by, Library(meaning)),
    )


@pytest.mark.parametrize("by", OUTSIDERS, ids=["staff of another council", "a visitor"])
def test_the_document_s_own_words_find_nothing(outsiders: tuple[Talking, Talking]) -> None:
    one, other = outsiders
    for intent in ASKED:
        for text in WORDS:
            assert one.hear(intent, text) == other.hear(intent, text), (intent, text)


@pytest.mark.parametrize("by", OUTSIDERS, ids=["staff of another council", "a visitor"])
def test_nothing_of_it_comes_up_in_talk(outsiders: tuple[Talking, Talking]) -> None:
    one, other = outsiders
    for lines in TALKS:
        for confidence in (0.9, 0.4):
            assert one.hold(lines, confidence) == other.hold(lines, confidence), lines


@pytest.mark.parametrize("by", OUTSIDERS, ids=["staff of another council", "a visitor"])
def test_no_other_question_is_answered_otherwise(outsiders: tuple[Talking, Talking]) -> None:
    one, other = outsiders
    some = [pair for pair in examples() if pair[0] in OF_DOCUMENTS][::4]
    for intent, text in some:
        assert one.hear(intent, text) == other.hear(intent, text), (intent, text)


@pytest.mark.parametrize("by", OUTSIDERS, ids=["staff of another council", "a visitor"])
def test_a_search_finds_the_same_with_the_same_scores(
    there: Sessions, never_was: Sessions, meaning: Meaning, by: str
) -> None:
    rooms = [
        ReadingRoom(opener(sessions.kw["bind"]), Library(meaning))
        for sessions in (there, never_was)
    ]
    for text in WORDS:
        one, other = (asyncio.run(room.search(text, by, 10)) for room in rooms)
        assert one == other, text


@pytest.mark.parametrize("by", INSIDERS, ids=["a manager", "its project’s lead"])
def test_an_insider_is_told(there: Sessions, executor: Executor, meaning: Meaning, by: str) -> None:
    talking = Talking(there, executor, by, Library(meaning))

    (reply,) = talking.hear("guidance", WORDS[0])

    assert "14 January 2027" in reply.quotes[0].text
