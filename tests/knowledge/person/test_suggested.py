"""What somebody suggested goes wherever it was shown; a first name alone is told, not rewritten."""

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from knowledge.models import Conversation, Delivery, Event, Message, Suggestion
from knowledge.person import erase_person
from knowledge.store import THE_OFFICE, OpenStore
from knowledge.store.logbook import Hand
from tests.world import NOW, TODAY

DOUGAL, EILIDH = "dougal@highland.example", "eilidh@angus.example"
TEXT = "zebra testers trained in “Oban”"
HERS = "web:eilidh"


@pytest.fixture
def shown(open_store: OpenStore) -> None:
    """Let Eilidh be shown what Dougal suggested, and have begun to accept some of it."""
    with open_store(THE_OFFICE) as store:
        session, telecare = store._session, store.projects.with_code("TEL")
        assert telecare
        for text in (TEXT, "Perth live"):
            made = Suggestion(text=text, draft={"done": text, "rag": None}, by_email=DOUGAL,
                by_name="Dougal Kerr", conversation_id="web:d", made=NOW,
            )  # fmt: skip
            number = store.suggestions.make(made, telecare.id).id
            said = {
                "text": f"Dougal Kerr suggests an update (suggestion {number}): “{text}”",
                "facts": [{"label": "Done", "value": text}, {"label": "Next", "value": "Perth"}],
            }
            event = Event(channel="web", event_id=text, conversation_id=HERS, email=EILIDH,
                text="hello, is Dougal there?", received=NOW, said_at=NOW, status="answered",
            )  # fmt: skip
            session.add(event)
            session.flush()
            session.add(
                Message(event_row=event.id, conversation_id=HERS, answer=said, made=NOW),
            )
            session.add(Delivery(key=f"suggestion:{number}:made:1::", conversation_id="", email="",
                reply=said, made=NOW))  # fmt: skip
        drafts = [
            {"text": "Perth live", "suggestion": number, "draft": {"done": "Perth live"}},
            {"text": "telecare: 40 homes", "suggestion": None, "draft": {"done": "40 homes"}},
        ]
        state = {"slots": {"telling": {EILIDH: {"drafts": drafts}}}}
        session.add(Conversation(id=HERS, state=state))
        eilidh = store.people.reached_at(EILIDH)
        by = Hand(eilidh, "web", HERS, NOW)
        store.logbook.keep(telecare, TODAY, "green", "dougal fixed the van", "", "", by)


def test_nothing_of_it_is_left_where_the_lead_was_shown_it(shown: None, engine: Engine) -> None:
    erased = erase_person(engine, DOUGAL)

    assert (erased.counts["suggestions"], erased.counts["messages sent unasked"]) == (2, 2)
    with Session(engine) as session:
        assert session.scalars(select(Delivery)).all() == []
        answers = session.scalars(select(Message.answer)).all()
        assert "zebra" not in str(answers)
        assert "Perth live" not in str(answers)
        assert {fact["value"] for one in answers for fact in one["facts"]} == {
            "[words of a former colleague]", "Perth",
        }  # fmt: skip
        hers = session.get(Conversation, HERS)
        assert hers
        (draft,) = hers.state["slots"]["telling"][EILIDH]["drafts"]
        assert draft["text"] == "telecare: 40 homes"


def test_where_a_first_name_alone_may_name_them_is_told_and_stays(
    shown: None, engine: Engine
) -> None:
    erased = erase_person(engine, DOUGAL)

    places = {(one.table, one.column) for one in erased.may_name}
    assert places == {("events", "text"), ("updates", "done"), ("versions", "values")}
    assert erased.still_named == []
    with Session(engine) as session:
        assert set(session.scalars(select(Event.text))) == {"hello, is Dougal there?"}
