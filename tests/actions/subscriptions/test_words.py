from __future__ import annotations

from datetime import time

import pytest

from actions.subscriptions import how_wanted, words


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("subscribe me to Place", "subscribe"),
        ("subscribe", "subscribe"),
        ("subcribe me to weekly digset", "subscribe"),
        ("subscribe this channel to the Place digest", "subscribe"),
        ("can I get the weekly round-up", "subscribe"),
        ("I want the weekly bulletin for Moray's projects", "subscribe"),
        ("gie me the weekly digest tae", "subscribe"),
        ("pit me on the list for the weekly roond-up", "subscribe"),
        ("I'd like to follow the ARC project", "subscribe"),
        ("opt in to the weekly email", "subscribe"),
        ("digest on", "subscribe"),
        ("put the digest in our team channel", "subscribe"),
        ("unsubscribe", "stop"),
        ("nae mair digests thanks", "stop"),
        ("digest off", "stop"),
        ("bin the bulletin, I never read it", "stop"),
        ("too many emails, drop my subscription", "stop"),
        ("opt out of the bulletin", "stop"),
        ("stop the Friday email", "stop"),
        ("unfollow Shared Wifi", "stop"),
        ("what am I subscribed to", "list"),
        ("which projects am I following?", "list"),
        ("digest settings", "list"),
        ("when does the digest come out?", "list"),
        ("do I get the digest by email or on Teams?", "list"),
        ("is Lamplight on my weekly list?", "list"),
        ("pause my digest over the summer", "pause"),
        ("resume my digest", "resume"),
        ("show me a preview of the digest", "preview"),
        ("let me see what Friday's digest will look like", "preview"),
        ("send the digest on Mondays rather than Fridays", "change"),
        ("I'd sooner have the digest monthly", "change"),
        ("can the digest come every fortnight", "change"),
        ("send it on Fridays at 9", None),
        ("monthly", None),
        ("what's the digest", None),
        ("who gets the digest?", "who"),
        ("digest", None),
        ("resend last week's digest", None),
        ("why's my digest empty", None),
        ("digest for Digital Place from 2026-11-09 to 2026-11-15", None),
        ("monthly digest for Fife", None),
    ],
)
def test_what_is_wanted_of_digests(text, wish):
    assert words.wish(text) == wish


@pytest.mark.parametrize("text", ["monthly", "only reds and ambers", "send it on Fridays at 9"])
def test_a_few_words_change_what_is_talked_of(text):
    assert words.wish(text, is_talked_of=True) == "change"


def test_how_it_is_wanted_is_read():
    text = "every second week on Fridays at 9.15 am, only reds and ambers, by e-mail"

    assert how_wanted.every(text) == "fortnight"
    assert how_wanted.weekday(text) == 4
    assert how_wanted.at(text) == time(9, 15)
    assert how_wanted.ratings(text) == ["red", "amber"]
    assert how_wanted.channel(text) == "email"
    assert how_wanted.ratings("all ratings again") == []
    assert how_wanted.ratings("is it red?") is None
    assert how_wanted.at("at 2pm") == time(14)
    assert how_wanted.at("at 25:00") is None


@pytest.mark.parametrize(
    "text", ["subscribe me", "please unsubscribe me", "what am I subscribed to?"]
)
def test_these_are_about_subscriptions_whatever_is_heard(text):
    assert words.is_surely(text)


def test_what_merely_speaks_of_it_is_not():
    assert not words.is_surely("telecare: green, we subscribed to the alerts service")
