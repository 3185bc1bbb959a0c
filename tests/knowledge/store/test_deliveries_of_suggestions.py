"""Suggestions are shown to whoever leads the project when they are said, and only what is seen."""

import pytest
from sqlalchemy import delete

from knowledge.models import DECLINED, Delivery, Participant, Suggestion
from knowledge.store import THE_OFFICE
from knowledge.store.deliveries import Place
from tests.world import NOW

EILIDH, MORAG, DOUGAL = "eilidh@angus.example", "morag@glasgow.example", "dougal@highland.example"


@pytest.fixture
def made(open_store):
    """Keep a suggestion of Dougal's for Telecare, and what its lead is to be shown."""
    with open_store(THE_OFFICE) as store:
        telecare = store.projects.with_code("TEL")
        suggestion = Suggestion(text="40 testers trained", draft={}, by_email=DOUGAL,
            by_name="Dougal Kerr", conversation_id="web:d", made=NOW,
        )  # fmt: skip
        number = store.suggestions.make(suggestion, telecare.id).id
        store.deliveries.put([_delivery(f"suggestion:{number}:made:3", "", "", "suggested")])
        return number


def _delivery(subject, conversation, email, text):
    return Delivery(
        key=f"{subject}:{conversation}:{email}",
        conversation_id=conversation,
        email=email,
        reply={"text": text},
        made=NOW,
    )


@pytest.fixture
def change(open_store):
    """Change Telecare, as an import would."""

    def change(lead=EILIDH, **values):
        with open_store(THE_OFFICE) as store:
            telecare = store.projects.with_code("TEL")
            telecare.lead = store.people.reached_at(lead)
            for name, value in values.items():
                setattr(telecare, name, value)
            store._session.execute(delete(Participant).where(Participant.project_id == telecare.id))

    return change


@pytest.fixture
def said(open_store):
    def said(email, conversation="web:x"):
        place = Place("web", conversation, email)
        with open_store(to_read=True) as store:
            waits = store.deliveries.wait_for(place)
        with open_store(THE_OFFICE) as store:
            found = [one["text"] for one in store.deliveries.claim(place, NOW)]
        assert waits is bool(found)
        return found

    return said


def test_the_lead_is_shown_it_once(made, said):
    assert [said(MORAG), said(""), said("", ""), said(EILIDH), said(EILIDH)] == [
        [], [], [], ["suggested"], [],
    ]  # fmt: skip


def test_a_new_lead_is_shown_it_in_place_of_the_one_before(made, change, said):
    change(lead=MORAG)

    assert (said(EILIDH), said(MORAG)) == ([], ["suggested"])


def test_nobody_is_shown_it_once_the_project_is_closed(made, change, said):
    change(phase="closed")

    assert said(EILIDH) == []


def test_nobody_is_shown_what_is_decided(made, open_store, said):
    with open_store(THE_OFFICE) as store:
        one = store.suggestions.to_decide(made)
        store.suggestions.decide(one, DECLINED, store.people.reached_at(MORAG), NOW)

    assert said(EILIDH) == []


def test_what_became_of_it_is_told_only_while_the_project_exists_for_who_suggested_it(
    made, open_store, change, said
):
    with open_store(THE_OFFICE) as store:
        store.deliveries.put([_delivery(f"suggestion:{made}:decided", "web:d", DOUGAL, "declined")])
    change(visibility="restricted")
    assert said(DOUGAL, "web:d") == []

    change(visibility="partnership")
    assert said(DOUGAL, "web:d") == ["declined"]
