"""Who has a hard time is pointed to people, by their own words."""

import pytest

from actions.asked import Understood
from actions.clauses import clause
from actions.hearing import put_right
from actions.smalltalk.trouble_words import trouble
from knowledge.naming import Names


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("my manager is bullying me", "treated badly"),
        ("he keeps shouting at me", "treated badly"),
        ("I’m being picked on", "treated badly"),
        ("I'm so stressed with this", "worn out"),
        ("this project is stressing me out", "worn out"),
        ("😡😡😡", "cross"),
        (":rage: !", "cross"),
        ("telecare: amber, staff are stressed", None),
        ("the supplier is threatening us with a claim", None),
        ("what is the guidance on bullying?", None),
        ("😡 ARC is red again", None),
        ("👍", None),
    ],
)
def test_a_hard_time_is_known_by_its_words(words, kind):
    assert trouble(words) == kind


def test_it_is_heard_whatever_rasa_takes_it_for():
    heard = Understood(clause("my manager is bullying me", Names([])), "person", 0.9)

    (meant,) = put_right([heard], is_telling=False, has_answered=False)

    assert (meant.intent, meant.confidence) == ("distress", 1.0)


@pytest.mark.parametrize(
    ("words", "said", "never"),
    [
        ("my manager is bullying me", "Acas: 0300 123 1100", "your manager"),
        ("I'm so stressed with this", "Breathing Space", "call 999"),
        ("😡", "Samaritans on 116 123", "call 999"),
        ("I'm so stressed, I want to die", "call 999", "that sounds hard"),
    ],
)
def test_people_are_named_who_can_help(asking, words, said, never):
    reply = asking("distress", words)
    told = " ".join([reply.text, *(f"{one.label}: {one.value}" for one in reply.facts)])

    assert said in told
    assert never not in told
    assert not reply.answered
