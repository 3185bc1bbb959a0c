"""What is said is sent: never lost, never twice, in order, whatever the vendor or a crash does."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.reply import Reply
from bot.outages import BETWEEN_TRIES, MANY
from bot.outbox import HELD, Outbox
from bot.posting import NotSentError, UndeliverableError
from bot.sending import AT_ONCE, Sender
from bot.talk import Said, Seat
from bot.waiting import MOST_FAULTS, WAITS
from knowledge.models import Delivery, Message
from knowledge.store import THE_OFFICE, opener
from knowledge.store.outbox import NOT_THEIRS
from tests.bot.talking import EILIDH, LEAD, Talking
from tests.fakes.poster import FakePoster, text_of
from tests.world import NOW

RAB = "rab@fife.example"
DEPUTY = "who is the deputy of telecare?"
RAB_IS = "Rab Sinclair is the deputy lead of Digital Telecare."


@dataclass
class Office:
    """A process that answers, one or more that send, and a clock that a test can set forward."""

    talking: Talking
    poster: FakePoster = field(default_factory=FakePoster)
    now: datetime = NOW
    _said: int = 0

    def sender(self) -> Sender:
        return Sender(opener(self.talking.engine), {"posted": self.poster}, lambda: self.now)

    def say(self, text: str = LEAD, conversation: str = "c", **more: object) -> None:
        self._said += 1
        said = Said("posted", f"e{self._said}", conversation, "", text, NOW)
        given = asyncio.run(self.talking.conversations.say(replace(said, **more)))
        assert "waiting" not in given

    def put(self, conversation: str = "posted:c", text: str = "News.", **more: str) -> None:
        email = more.get("email", RAB)
        key = f"{more.get('subject', text)}:{conversation}:{email}"
        reply = Reply(text=text).model_dump(mode="json")
        made = Delivery(
            key=key, conversation_id=conversation, email=email, reply=reply, made=self.now
        )
        with opener(self.talking.engine)(THE_OFFICE) as store:
            store.deliveries.put([made])

    def send(self, sender: Sender | None = None) -> int:
        return asyncio.run((sender or self.sender()).send_waiting(self.now))

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def rows(self, kind: type[Message] | type[Delivery] = Message) -> list[Message | Delivery]:
        with Session(self.talking.engine) as session:
            return list(session.scalars(select(kind).order_by(kind.id)))


@pytest.fixture
def office(talking: Talking) -> Office:
    return Office(talking)


def refused(reason: str = "channel_not_found") -> Callable[[], Exception]:
    return lambda: UndeliverableError(reason)


def down(**more: object) -> Callable[[], Exception]:
    return lambda: NotSentError("down", **more)  # type: ignore[arg-type]


def test_an_answer_is_sent_once_and_what_was_posted_is_kept(office: Office) -> None:
    office.say()

    assert (office.send(), office.send()) == (1, 0)
    assert office.poster.said_in("c") == [EILIDH]
    (row,) = office.rows()
    assert (row.sent, row.posted, row.failed) == (NOW, {"ids": ["1.0"]}, "")
    assert asyncio.run(office.sender().kept(f"message:{row.id}")) == replace(
        office.poster.posts[0], look_first=False
    )


def test_what_other_channels_fetch_is_not_sent(office: Office) -> None:
    office.talking.say()

    assert office.send() == 0
    assert asyncio.run(office.sender().send_in("test:c")) == 0
    assert office.poster.posted == []
    assert office.rows()[0].sent is None


def test_after_an_outage_of_an_hour_all_is_sent_in_order(office: Office) -> None:
    conversations = ["a", "b", "c"]
    office.poster.trouble[""] = down()
    for number in range(60):
        office.say(LEAD if number % 2 else DEPUTY, conversations[number % 3])
        office.wait(60)
        assert office.send() == 0
    office.poster.trouble.clear()
    office.wait(WAITS[-1])

    assert office.send() == 60
    for at, name in enumerate(conversations):
        asked = [EILIDH if number % 2 else RAB_IS for number in range(at, 60, 3)]
        assert office.poster.said_in(name) == asked
    assert len(set(office.poster.keys)) == 60


def test_in_an_outage_few_try_and_soon_after_it_all_is_sent_in_order(office: Office) -> None:
    sender, minutes = office.sender(), 12
    office.poster.trouble[""] = down(nothing_sent=True)
    for number in range(3 * minutes):
        office.say(LEAD if number % 2 else DEPUTY, f"w:c{number % 9}")
        for _ in range(7):  # every three seconds
            office.wait(3)
            assert office.send(sender) == 0
    tried_a_minute = office.poster.tried / minutes
    office.poster.trouble.clear()
    sent = 0
    for _ in range(4):
        office.wait(3)
        sent += office.send(sender)

    assert tried_a_minute < 60 / BETWEEN_TRIES.total_seconds() + MANY
    assert sent == 3 * minutes
    for at in range(9):
        asked = [EILIDH if number % 2 else RAB_IS for number in range(at, 3 * minutes, 9)]
        assert office.poster.said_in(f"w:c{at}") == asked
    assert office.poster.looked == []  # nothing had reached it


def test_whoever_starts_within_an_outage_sends_all_soon_after_it_too(office: Office) -> None:
    office.poster.trouble[""] = down()
    first = office.sender()
    for number in range(12):
        office.say(conversation=f"w:c{number}")
        office.send(first)
        office.wait(20)
    second = office.sender()
    office.poster.trouble.clear()
    for _ in range(2):
        office.wait(3)
        office.send(second)

    assert [row.sent is None for row in office.rows()] == [False] * 12


def test_a_workspace_that_is_away_or_busy_holds_up_no_other(office: Office) -> None:
    sender = office.sender()
    for number in range(8):
        for place in ("away", "busy", "well"):
            office.say(conversation=f"{place}:c{number}")
    office.poster.trouble |= {f"away:c{number}": down() for number in range(8)}
    office.poster.trouble |= {
        f"busy:c{number}": down(seconds=60, nothing_sent=True) for number in range(8)
    }

    assert office.send(sender) == 8
    assert {where.partition(":")[0] for where, _ in office.poster.posted} == {"well"}


def test_a_conversation_that_is_busy_holds_up_no_other_of_its_workspace(office: Office) -> None:
    sender = office.sender()
    office.poster.trouble["w:first"] = down(seconds=40, nothing_sent=True)
    for number in range(5):
        office.say(conversation="w:first")
        office.say(conversation=f"w:c{number}")

    assert office.send(sender) == 5
    assert office.poster.said_in("w:first") == []


def test_a_room_that_is_busy_is_left_alone_in_all_its_threads(office: Office) -> None:
    sender = office.sender()
    office.say(conversation="w:room:first")
    office.poster.trouble["w:room:first"] = down(seconds=40, nothing_sent=True, room="w:room")
    office.send(sender)
    office.poster.trouble.clear()
    office.say(conversation="w:room:second")
    office.say(conversation="w:roomy:first")
    office.wait(39.9)

    assert office.send(sender) == 1
    assert office.poster.said_in("w:roomy:first") == [EILIDH]
    office.wait(0.1)
    assert office.send(sender) == 2


def test_a_workspace_with_many_busy_rooms_is_left_alone_by_all_to_the_second(
    office: Office,
) -> None:
    sender = office.sender()
    for number in range(MANY):
        office.say(conversation=f"w:busy{number}")
        office.poster.trouble[f"w:busy{number}"] = down(seconds=40, nothing_sent=True)
    office.send(sender)
    office.poster.trouble.clear()
    for number in range(5):
        office.say(conversation=f"w:c{number}")
    office.wait(39.9)
    assert office.send(sender) == 0
    tried = office.poster.tried
    office.wait(0.1)

    assert office.send(sender) == MANY + 5
    assert (tried, office.poster.looked) == (MANY, [])


def test_a_workspace_that_is_slow_holds_up_no_other(office: Office) -> None:
    sender, answered = office.sender(), asyncio.Event()
    for number in range(2 * AT_ONCE):
        office.say(conversation=f"slow:c{number}")
    office.say(conversation="well:c")
    office.poster.waits["slow"] = answered.wait

    async def day() -> list[str]:
        sending = asyncio.create_task(sender.send_waiting(office.now))
        for _ in iter(lambda: bool(office.poster.posted), True):
            await asyncio.sleep(0.001)
        first = [where for where, _ in office.poster.posted]
        answered.set()
        await sending
        return first

    assert asyncio.run(day()) == ["well:c"]
    assert len(office.poster.posted) == 2 * AT_ONCE + 1


def test_one_conversation_s_trouble_does_not_hold_up_the_others(office: Office) -> None:
    office.poster.trouble["bad"] = down()
    office.say(conversation="bad")
    office.say(DEPUTY, conversation="bad")
    office.say(conversation="good")

    assert office.send() == 1
    assert office.poster.posted == [("good", EILIDH)]


def test_the_waits_for_one_conversation_grow_and_stay_long(office: Office) -> None:
    office.poster.trouble["w:bad"] = down()
    office.say(conversation="w:bad")
    bad, waited = office.rows()[0].id, []
    for _ in range(6):
        office.say(conversation="w:good")  # the workspace itself is there
        office.send()
        row = next(one for one in office.rows() if one.id == bad)
        assert row.again
        waited.append((row.again - office.now).total_seconds())
        office.now = row.again - timedelta(seconds=1)
        office.send()
        office.now = row.again

    assert waited == [*WAITS, WAITS[-1], WAITS[-1]]


def test_the_vendor_s_own_wait_is_honoured(office: Office) -> None:
    office.poster.trouble[""] = down(seconds=37, nothing_sent=True)
    office.say()
    office.send()
    office.poster.trouble.clear()
    office.wait(36.9)

    assert office.send() == 0
    office.wait(0.1)
    assert office.send() == 1
    assert office.poster.looked == []


@pytest.mark.parametrize("reason", ["channel_not_found", "account_inactive", "invalid_auth"])
def test_what_cannot_be_delivered_is_kept_with_the_reason_and_holds_up_nothing(
    office: Office, reason: str
) -> None:
    office.poster.trouble["c"] = refused(reason)
    office.say()
    office.send()
    office.poster.trouble.clear()
    office.say(DEPUTY)
    office.wait(WAITS[-1])

    assert office.send() == 1
    assert office.poster.said_in("c") == [RAB_IS]
    assert [(row.failed, row.sent is None) for row in office.rows()] == [
        (reason, True),
        ("", False),
    ]


def test_a_fault_of_ours_is_tried_again_but_not_for_ever(office: Office) -> None:
    office.poster.trouble["c"] = lambda: KeyError("blocks")
    office.say()
    for _ in range(MOST_FAULTS):
        assert office.rows()[0].failed == ""
        office.send()
        office.wait(WAITS[-1])

    assert office.rows()[0].failed == "KeyError"
    office.poster.trouble.clear()
    office.say(DEPUTY)
    assert office.send() == 1


def test_a_crash_between_posting_and_marking_sends_nothing_twice(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.say()
    office.say(DEPUTY)

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as crashing:
        crashing.setattr(Outbox, "was_sent", die)
        with pytest.raises(KeyboardInterrupt):
            office.send()
    assert office.poster.said_in("c") == [EILIDH]
    assert office.send() == 0  # whoever began may still be at it
    office.wait(HELD.total_seconds())

    assert office.send() == 2
    assert office.poster.said_in("c") == [EILIDH, RAB_IS]
    assert office.poster.looked == [office.poster.keys[0]]


def test_what_was_taken_although_no_answer_came_is_not_sent_again(office: Office) -> None:
    office.poster.afterwards["c"] = TimeoutError
    office.say()
    assert office.send() == 0
    office.wait(WAITS[0])

    assert office.send() == 1
    assert office.poster.said_in("c") == [EILIDH]
    assert office.poster.looked == office.poster.keys


def test_two_senders_at_once_send_once_and_in_order(office: Office) -> None:
    office.poster.seconds = 0.01
    senders = [office.sender() for _ in range(3)]
    for number in range(12):
        office.say(LEAD if number % 2 else DEPUTY, f"c{number % 4}")

    async def all_at_once() -> int:
        return sum(await asyncio.gather(*(one.send_waiting(NOW) for one in senders * 2)))

    assert asyncio.run(all_at_once()) == 12
    assert office.send() == 0
    assert len(office.poster.keys) == len(set(office.poster.keys)) == 12
    for number in range(4):
        assert office.poster.said_in(f"c{number}") == [EILIDH if number % 2 else RAB_IS] * 3


def test_whatever_goes_wrong_in_whatever_order_nothing_is_lost_or_doubled(office: Office) -> None:
    chance = random.Random(7)  # noqa: S311
    faults = [down(), TimeoutError, OSError]
    for number in range(24):
        office.say(LEAD if number % 2 else DEPUTY, f"c{number % 3}")
        for where in (office.poster.trouble, office.poster.afterwards):
            where.clear()
            if chance.random() < 0.6:
                where[f"c{chance.randrange(3)}"] = chance.choice(faults)
        office.send()
        office.wait(chance.choice([1, 10, 100]))
    office.poster.trouble.clear()
    office.poster.afterwards.clear()
    for _ in range(3):
        office.wait(WAITS[-1])
        office.send()

    assert all(row.sent for row in office.rows())
    assert office.poster.keys == list(dict.fromkeys(office.poster.keys))
    for at in range(3):
        asked = [EILIDH if number % 2 else RAB_IS for number in range(at, 24, 3)]
        assert office.poster.said_in(f"c{at}") == asked


def test_what_comes_unasked_is_sent_after_what_was_said_before(office: Office) -> None:
    office.say()
    office.now += timedelta(seconds=1)
    office.put(text="Isla Grant answers: yes.")

    assert office.send() == 2
    assert office.poster.said_in("c") == [EILIDH, "Isla Grant answers: yes."]
    (row,) = office.rows(Delivery)
    assert (row.sent, row.posted) == (office.now, {"ids": ["2.0"]})


def test_what_is_sent_by_itself_is_not_said_with_the_next_answer(office: Office) -> None:
    office.put()
    office.put("", text="Wherever you are.")
    office.say(email=RAB)
    looked = asyncio.run(office.talking.conversations.news(Seat("web", "w", RAB)))

    assert looked == []
    assert office.send() == 2
    assert sorted(office.poster.said_in("c")) == ["News.", f"Wherever you are.\n\n{EILIDH}"]


def test_who_was_told_here_is_not_told_elsewhere(office: Office) -> None:
    office.put(subject="question:1")
    office.put("web:w", subject="question:1")
    office.send()

    assert asyncio.run(office.talking.conversations.news(Seat("web", "w", RAB))) == []


def test_what_is_for_one_person_of_a_public_talk_goes_to_them_alone(office: Office) -> None:
    office.say(public=True, speaker="U1", email=RAB)
    office.say(public=True, speaker="U2")
    office.put()
    office.put(text="A visitor asked.", email="")
    office.send()

    told = {text_of(post): post.private_to for post in office.poster.posts}
    assert told == {EILIDH: "", "News.": "U1", "A visitor asked.": ""}


def test_what_is_of_a_project_that_somebody_sees_no_more_is_not_sent(office: Office) -> None:
    office.put(text="Project Heather was renamed.", subject="suggestion:99:decided")
    office.put(text="Other news.")

    assert office.send() == 1
    assert [text_of(one) for one in office.poster.posts] == ["Other news."]
    assert [one.failed for one in office.rows(Delivery)] == [NOT_THEIRS, ""]


def test_what_was_erased_meanwhile_is_no_fault(office: Office) -> None:
    office.say()
    sender = office.sender()
    claimed = sender._outbox.claim("posted:c")
    assert claimed
    with Session(office.talking.engine) as session, session.begin():
        session.delete(session.scalars(select(Message)).one())
    asyncio.run(sender._send(claimed))

    assert office.rows() == []
    assert asyncio.run(sender.kept(claimed.key)) is None
    assert asyncio.run(sender.kept("nonsense")) is None
