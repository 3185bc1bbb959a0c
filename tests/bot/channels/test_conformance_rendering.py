"""Nothing said is lost on its way to a screen, and nothing obeyed that people typed."""

from __future__ import annotations

import pytest

from actions.reply import Button, Reply
from bot.answer import answer
from tests.bot.channels.conformance import Feature
from tests.bot.channels.corpus import ANSWERS, FULL, NASTY, POINTS, lines, squashed
from tests.bot.channels.finding import held

SHAPES = pytest.mark.parametrize("replies", ANSWERS.values(), ids=ANSWERS.keys())
WARNING = "It is gone for good."


def said(*replies):
    return answer(replies, "lead", 1.0, 2.0)


def drawn(channel, given):
    """All messages, what stands behind "Show more" among them."""
    behind = [] if Feature.REST in channel.has_not else channel.rest(given)
    return [*channel.shown(given), *behind]


@held()
@SHAPES
def test_every_word_of_an_answer_is_there(channel, replies):
    read = squashed("".join(channel.reads(one) for one in drawn(channel, said(*replies))))

    assert [line for line in lines(*replies) if squashed(line) not in read] == []
    labels = [one.label for reply in replies for one in reply.buttons]
    assert [label for label in labels if squashed(label) not in read] == []


@held()
@SHAPES
def test_every_message_keeps_to_the_limits(channel, replies):
    messages = drawn(channel, said(*replies))

    assert messages
    for one in messages:
        channel.check(one)


@held()
@SHAPES
def test_every_button_says_what_it_was_given_to_say(channel, replies):
    given = said(*replies)
    pressed = [says for one in channel.shown(given) for says in channel.says(one, given)]

    assert pressed == list(dict.fromkeys(one.says for reply in replies for one in reply.buttons))


@held()
def test_an_answer_reads_whole_where_nothing_can_be_drawn(channel):
    read = squashed("\n".join(channel.bare(one) for one in channel.shown(said(FULL))))

    assert [line for line in lines(FULL) if squashed(line) not in read] == []


@held(Feature.REST)
def test_a_long_answer_offers_its_rest_and_shows_what_can_be_done_at_once(channel):
    given = said(FULL.but(text=POINTS))
    first = channel.shown(given)
    read = "".join(channel.reads(one) for one in first)

    assert channel.offers_rest(first[-1])
    assert "Point 39" not in read
    assert "The deputy?" in read
    assert "Register" in read
    assert "Point 39" in "".join(channel.reads(one) for one in channel.rest(given))


@held(Feature.REST)
def test_a_short_answer_has_no_rest(channel):
    given = said(FULL)

    assert not any(channel.offers_rest(one) for one in channel.shown(given))
    assert channel.rest(given) == []


@held(Feature.WARNINGS)
def test_what_cannot_be_undone_is_warned_of(channel):
    reply = Reply(text="Sure?", buttons=(Button(label="Drop", says="drop it", warning=WARNING),))
    read = "".join(channel.reads(one) for one in channel.shown(said(reply)))

    assert WARNING in read


@held()
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NASTY, id="signs"),
        pytest.param("R&D < 5 > 3 &lt; &amp;lt;", id="escapes"),
        pytest.param("One.\nTwo.\n\n• three", id="lines"),
        pytest.param("مرحبا من يقود 👩‍👩‍👧 🇬🇧 é", id="letters of all kinds"),
    ],
)
def test_what_people_type_is_heard_and_shown_as_they_typed_it(channel, text):
    read = "".join(channel.reads(one) for one in channel.shown(said(Reply(text=text))))

    if Feature.ASKING not in channel.has_not:
        assert channel.heard(text) == text
    assert squashed(text) in squashed(read)
