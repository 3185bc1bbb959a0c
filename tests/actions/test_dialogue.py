"""One turn of talk, for what whole conversations cannot show."""

import pytest

from actions.ask import Turn
from actions.asked import Understood
from actions.clauses import clauses
from actions.dialogue import Dialogue
from knowledge.naming import Names
from knowledge.store import THE_OFFICE, Store
from tests.world import NOW


@pytest.fixture
def hear(reading):
    """Say something that Rasa takes for *intent*, with some confidence."""

    def hear(text, intent, confidence, state=None):
        with reading.sessions.begin() as session:
            store = Store(session, THE_OFFICE)
            turn = Turn(store, Names(store.nameable()), None, NOW, reading.library)
            heard = [Understood(one, intent, confidence) for one in clauses(text, turn.names)]
            return Dialogue(reading.executor).reply(turn, heard, state or {})

    return hear


@pytest.mark.parametrize("text", ["rto", "RTO?", "Retrospectives"])
def test_a_bare_term_is_explained_where_rasa_only_guesses(hear, text):
    (reply,), _ = hear(text, "thanks", 0.5)

    assert reply.quotes[0].heading.startswith("Words that we use › R")


def test_a_document_s_bare_name_asks_for_it(hear):
    (reply,), _ = hear("survey checklist", "goodbye", 0.5)

    assert reply.sources[0].title == "Checklist before a resident survey"


def test_a_bare_word_that_rasa_is_sure_of_stays_what_it_is(hear):
    (reply,), _ = hear("risks", "risks", 0.99)

    assert "open risks across all projects" in reply.text


def test_a_bare_name_of_a_project_asks_how_it_is_doing(hear):
    (reply,), _ = hear("telecare", "thanks", 0.5)

    assert "Green ✔" in reply.text


def test_a_follow_up_after_a_project_with_its_document_asks_for_the_next_project(hear):
    _, state = hear("tell me about telecare", "summary", 0.99)

    (reply,), _ = hear("and STAMP?", "follow_up", 0.99, state)

    assert reply.text.startswith("STAMP is a paused Digital Foundations project.")


def test_a_follow_up_after_nobody_has_done_it_asks_who_has_elsewhere(hear):
    _, state = hear("who can help with online forms?", "who_can_help", 0.99)

    replies, _ = hear("and in Fife?", "follow_up", 0.99, state)

    assert "names nobody" in replies[0].text
