"""What is lost or doubled is counted, else the bench could not fail."""

from __future__ import annotations

import pytest

from bot.inbox import Inbox
from bot.talk import Said
from knowledge.store import THE_OFFICE, opener
from tests.bench.morning.counting import counted, echoed, waiting
from tests.bench.morning.driving import Sent
from tests.bench.morning.people import people
from tests.bench.morning.saying import Message
from tests.bench.morning.vendor import Vendor
from tests.bench.slack.stub import SlackStub
from tests.bench.teams.stub import TeamsStub
from tests.fakes.calling import Called
from tests.fakes.slack import FakeSlack
from tests.fakes.teams import FakeTeams
from tests.world import NOW


class InSlack:
    """A stub to which something is posted as Cairn does it."""

    def __init__(self) -> None:
        self._slack = FakeSlack()
        self.vendor: Vendor = SlackStub(self._slack)

    def posted(self, name: str, key: str) -> None:
        payload = {"event_payload": {"key": key, "part": 0}}
        self._slack.messages.append({"ts": name, "at": 12.0, "channel": "D1", "metadata": payload})


class InTeams:
    """The same; what is posted there has no key."""

    def __init__(self) -> None:
        self._teams = FakeTeams()
        self.vendor: Vendor = TeamsStub(self._teams)

    def posted(self, name: str, key: str) -> None:
        self._teams.messages.append({"id": name, "at": 12.0, "in": "a:1"})


CHANNELS = pytest.mark.parametrize("there", [InSlack(), InTeams()], ids=["slack", "teams"])


def messages(vendor: Vendor) -> list[Sent]:
    said = [Message(at, people()[at], "who leads telecare?", 0.0) for at in range(3)]
    return [
        Sent(one, vendor.id_of(one), vendor.event_of(one), Called(10.0, [(200, 0.1)]))
        for one in said
    ]


@CHANNELS
def test_what_is_answered_lost_and_doubled_is_counted(engine, there) -> None:
    vendor, inbox = there.vendor, Inbox(opener(engine), lambda: NOW)
    sent = messages(vendor)
    sent[2].called.tries[:0] = [(0, 3.0)]
    for at, one in enumerate(sent):
        kept = inbox.keep(Said(vendor.channel, one.event_id, f"T:D{at}", "", "hm", NOW))
        if at == 2:
            continue
        with opener(engine)(THE_OFFICE) as store:
            event = store.conversations.event_to_answer(kept.row)
            store.conversations.answer(event, {}, {"ms": 500.0}, NOW)
        with opener(engine)(THE_OFFICE) as store:
            key = store.sent.key_of_answer(kept.row)
            store.outbox.was_sent(key, {"ids": [f"{at}.1"]}, NOW)
            there.posted(f"{at}.1", key)
    there.posted("9.1", key)
    outcome = counted(sent, vendor, engine)
    vendor.forget()

    assert (outcome.acknowledged_in_time, outcome.acknowledged) == (2, 3)
    assert (outcome.late, outcome.own, outcome.last) == ([2.0, 2.0], [0.5, 0.5], 2.0)
    assert outcome.lost == [sent[2].event_id]
    assert outcome.doubled[-1] == "posted and not noted"
    assert waiting(engine) == 1


def test_what_the_plain_bot_repeated_is_counted() -> None:
    teams = FakeTeams()
    vendor = TeamsStub(teams)
    sent = messages(vendor)
    for one in (sent[0], sent[1], sent[1]):
        name = f"{len(teams.messages)}"
        teams.messages.append({"id": name, "at": 11.0, "in": "a:1", "replyToId": one.id})
    outcome = echoed(sent, vendor)

    assert outcome.late == [1.0, 1.0]
    assert outcome.lost == [sent[2].event_id]
    assert outcome.doubled == [sent[1].id]
