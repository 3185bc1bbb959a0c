"""What is lost or doubled is counted, else the bench could not fail."""

from __future__ import annotations

from bot.inbox import Inbox
from bot.talk import Said
from knowledge.store import THE_OFFICE, opener
from tests.bench.slack.counting import counted, waiting
from tests.bench.slack.driving import Sent
from tests.bench.slack.morning import Message
from tests.bench.slack.people import people
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.calling import Called
from tests.world import NOW


def message(number: int) -> Message:
    somebody = people()[number]
    return Message(number, somebody, "who leads telecare?", 0.0, somebody.direct)


def posted(ts: str, key: str) -> dict[str, object]:
    payload = {"event_payload": {"key": key, "part": 0}}
    return {"ts": ts, "at": 12.0, "channel": "D1", "metadata": payload}


def test_what_is_answered_lost_and_doubled_is_counted(engine) -> None:
    slack, inbox = FakeSlack(), Inbox(opener(engine), lambda: NOW)
    sent = [Sent(message(at), Called(10.0, [(200, 0.1)])) for at in range(3)]
    sent[2].called.tries[:0] = [(0, 3.0)]
    for at, one in enumerate(sent):
        name = one.message.event_id
        kept = inbox.keep(Said("slack", name, f"T:D{at}", "", "hm", NOW))
        if at == 2:
            continue
        with opener(engine)(THE_OFFICE) as store:
            event = store.conversations.event_to_answer(kept.row)
            store.conversations.answer(event, {}, {"ms": 500.0}, NOW)
        with opener(engine)(THE_OFFICE) as store:
            key = store.outbox.key_of_answer(kept.row)
            store.outbox.was_sent(key, {"ids": [f"{at}.1"]}, NOW)
            slack.messages.append(posted(f"{at}.1", key))
    slack.messages.append(posted("9.1", key))
    outcome = counted(sent, slack, engine)

    assert (outcome.acknowledged_in_time, outcome.acknowledged) == (2, 3)
    assert (outcome.late, outcome.own, outcome.last) == ([2.0, 2.0], [0.5, 0.5], 2.0)
    assert outcome.lost == [sent[2].message.event_id]
    assert outcome.doubled == [f"{key}/0", "posted and not noted"]
    assert waiting(engine) == 1
