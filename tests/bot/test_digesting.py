"""A digest is made in the second in which it is sent, and goes on elsewhere where it cannot."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.digesting import Digesting
from bot.elsewhere import Elsewhere
from bot.posting import MaybeSentError, NotSentError, UndeliverableError
from bot.sending import Sender
from bot.unsubscribing import Links
from knowledge.models import Delivery, DigestIssue, PreElection
from knowledge.store import THE_OFFICE, OpenStore
from scheduler.jobs.digests import Digests
from scheduler.jobs.undelivered import Undelivered
from tests.fakes.poster import FakePoster, text_of
from tests.scheduler.jobs.test_digests import Places, subscribe

RAB, MORAG = "rab@fife.example", "morag@glasgow.example"
MONDAY = datetime(2026, 11, 16, 8, 30, tzinfo=UTC)
START = MONDAY - timedelta(days=6)
DIRECT, MAIL = "slack:T1:U1", f"email:{RAB}"
PLACES = Places(rab=[DIRECT, MAIL], morag=["slack:T1:U2"], isla=["slack:T1:U9"])


class Vendors:
    """Slack and mail, as they are reached by one process."""

    def __init__(self, open_store: OpenStore) -> None:
        self.slack, self.mail = FakePoster(), FakePoster()
        self.now = MONDAY
        self._open_store = open_store
        links = Links("https://cairn.example")
        self._senders = [self._sender("slack", self.slack), self._sender("email", self.mail, links)]

    def send(self, now: datetime | None = None) -> None:
        self.now = now or self.now
        for one in self._senders:
            asyncio.run(one.send_waiting(self.now))

    def _sender(self, name: str, poster: FakePoster, links: Links | None = None) -> Sender:
        made = Digesting(poster, self._open_store, lambda: self.now, links)
        sender = Sender(self._open_store, {name: made}, lambda: self.now)
        sender.goes_on_in(Elsewhere(PLACES))
        return sender


@pytest.fixture
def vendors(open_store: OpenStore) -> Vendors:
    return Vendors(open_store)


@pytest.fixture
def book(open_store: OpenStore) -> Callable[..., None]:
    def book(email: str = RAB, **more: object) -> None:
        subscribe(open_store, email, **more)
        for now in (START, MONDAY):
            asyncio.run(Digests(open_store, PLACES).run(now))

    return book


def failures(engine: Engine) -> list[tuple[str, str]]:
    with Session(engine) as session:
        rows = session.scalars(select(Delivery).order_by(Delivery.id))
        return [(one.channel, one.failed) for one in rows]


def test_it_is_sent_once_as_things_stand_when_it_is_sent(book, vendors):
    book()

    vendors.send()
    vendors.send()

    ((where, text),) = vendors.slack.posted
    assert where == "T1:U1"
    assert text.startswith("My projects, 9 to 15 November 2026.")
    assert vendors.mail.posted == []


def test_by_mail_it_is_a_mail_of_its_own_with_what_ends_it(book, vendors, open_store):
    book(channel="email")

    vendors.send()

    (post,) = vendors.mail.posts
    mail = post.answer["mail"]
    assert mail["subject"] == "Digest: My projects, 9 to 15 November 2026"
    assert mail["unsubscribe"].startswith("https://cairn.example/unsubscribe?token=1-")
    assert mail["unsubscribe"] in mail["text"]
    assert list(mail["pictures"]) == ["trend"]
    assert "cid:trend" in mail["html"]


def test_what_a_reader_may_see_is_judged_when_it_is_sent(book, vendors, open_store):
    with open_store(THE_OFFICE) as store:
        heather = store.projects.with_code("HEA")
        heather.deputy = store.people.reached_at(RAB)
        row = heather.id
    book(kind="projects", ids=[row])
    with open_store(THE_OFFICE) as store:
        store.projects.with_code("HEA").deputy = None

    vendors.send()

    assert len(vendors.slack.posts) == 1
    assert "Heather" not in str(vendors.slack.posts[0].answer)


def test_a_channel_gets_what_everybody_may_see(book, vendors):
    book("", kind="partnership", conversation="slack:T1:C9")

    vendors.send()

    ((where, text),) = vendors.slack.posted
    assert where == "T1:C9"
    assert "The whole partnership" in text
    assert "Heather" not in str([one.answer for one in vendors.slack.posts])


def test_who_has_stopped_it_meanwhile_gets_none(book, vendors, open_store, engine):
    book()
    with open_store(THE_OFFICE) as store:
        store.subscriptions.end(store.subscriptions.all()[0], MONDAY)

    vendors.send()

    assert vendors.slack.posted == []
    assert failures(engine) == [("slack", "no longer wanted when it was to be sent")]


def test_what_a_channel_refuses_goes_through_another_once(book, vendors, engine):
    book()
    vendors.slack.trouble["T1:U1"] = lambda: UndeliverableError("account_inactive")

    vendors.send()
    vendors.send()

    assert [where for where, _ in vendors.mail.posted] == [RAB]
    assert failures(engine) == [("slack", "account_inactive"), ("email", "")]
    with Session(engine) as session:
        assert session.scalars(select(DigestIssue.delivery)).one() == "delivery:2"


def test_a_channel_that_is_away_for_long_is_not_waited_for(book, vendors):
    book()
    vendors.slack.trouble["T1:U1"] = lambda: NotSentError("away", nothing_sent=True)

    for minutes in (0, 1, 10, 30):
        vendors.send(MONDAY + timedelta(minutes=minutes))
    assert vendors.mail.posted == []
    for minutes in (90, 91):
        vendors.send(MONDAY + timedelta(minutes=minutes))

    assert [where for where, _ in vendors.mail.posted] == [RAB]


def test_what_may_be_there_is_waited_for_and_not_said_elsewhere(book, vendors):
    book()
    vendors.slack.trouble["T1:U1"] = lambda: NotSentError("lost")

    for minutes in (0, 90, 200):
        vendors.send(MONDAY + timedelta(minutes=minutes))

    assert vendors.mail.posted == []


def test_what_may_have_been_mailed_is_listed_and_not_said_again(book, vendors, engine, open_store):
    book(channel="email")
    vendors.mail.trouble[RAB] = lambda: MaybeSentError("it may have been sent before")

    vendors.send()
    vendors.send()

    assert vendors.slack.posted == []
    with open_store(THE_OFFICE) as store:
        assert [one.failed for one in store.deliveries.failed(START)] == [
            "it may have been sent before"
        ]


def test_admins_are_told_once_a_day_of_what_nobody_could_be_told(book, vendors, open_store, engine):
    book()
    for poster in (vendors.slack, vendors.mail):
        poster.trouble[""] = lambda: UndeliverableError("gone")
    vendors.send()
    vendors.send()
    job = Undelivered(open_store, PLACES)
    for now in (
        MONDAY - timedelta(hours=2),
        MONDAY,
        MONDAY + timedelta(hours=1),
        MONDAY + timedelta(hours=2),
    ):
        asyncio.run(job.run(now))

    with open_store(THE_OFFICE) as store:
        (told,) = store.deliveries.under("undelivered")
    assert told.email == "isla@stirling.example"
    assert told.reply["text"].startswith("1 message could not be delivered in any channel.")
    assert told.reply["facts"] == [{"label": RAB, "value": "digest of 16 November 2026: gone"}]


def test_before_an_election_a_channel_gets_no_announcements_and_is_told_so(
    book, vendors, open_store
):
    with open_store(THE_OFFICE) as store:
        store.subscriptions.note_pre_election(
            PreElection(first=START.date(), last=MONDAY.date(), told=START)
        )
    book("", kind="partnership", conversation="slack:T1:C9")

    vendors.send()

    ((_, text),) = vendors.slack.posted
    assert "this digest leaves out what announces something" in text


def test_before_an_election_people_get_their_own_as_ever(book, vendors, open_store):
    with open_store(THE_OFFICE) as store:
        store.subscriptions.note_pre_election(
            PreElection(first=START.date(), last=MONDAY.date(), told=START)
        )
    book()

    vendors.send()

    assert "announces" not in text_of(vendors.slack.posts[0])
