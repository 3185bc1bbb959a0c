"""From the job to the mailbox: a digest and a reminder arrive at a real mail server, once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest

from bot.channels.email.channel import footer
from bot.channels.email.posting import EmailPoster
from bot.channels.email.settings import EmailSettings
from bot.digesting import Digesting
from bot.outbox import Outbox
from bot.rechecking import Rechecking
from bot.sending import Sender
from bot.unsubscribing import Links
from knowledge.store import THE_OFFICE, OpenStore
from scheduler.jobs.digests import Digests
from scheduler.jobs.nudges import Nudges
from tests.fakes.mail_server import Mailboxes, serving
from tests.scheduler.jobs.test_digests import MONDAY, Places, subscribe
from tests.scheduler.jobs.test_digests import START as BEFORE

RAB = "rab@fife.example"
MAIL = Places(rab=[f"email:{RAB}"])
NUDGED = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)


class ByMail:
    """Writes to everybody at their address."""

    async def ready(self) -> None:
        """Nothing is to be learnt."""

    def of(self, email: str, store: object) -> str:
        return f"email:{email}"


@pytest.fixture
def mailboxes() -> Mailboxes:
    return Mailboxes()


@pytest.fixture
def arrived(open_store: OpenStore, mailboxes: Mailboxes) -> Callable[..., list[EmailMessage]]:
    """Send what waits through new processes, one after the other; return what arrived."""

    async def send(*times: datetime) -> None:
        async with serving(mailboxes):
            settings = EmailSettings(
                _env_file=None, smtp_host="127.0.0.1", smtp_port=mailboxes.port,
                smtp_security="none", mail_from="Cairn <cairn@office.example>",
                public_url="https://cairn.example",
            )  # fmt: skip
            for now in times:
                poster = EmailPoster(settings, footer(settings, ["Slack"]), lambda at=now: at)
                checked = Rechecking(poster, open_store, lambda at=now: at)
                made = Digesting(checked, open_store, lambda at=now: at, Links(settings.public_url))
                await Sender(open_store, {"email": made}, lambda at=now: at).send_waiting(now)

    def arrived(*times: datetime) -> list[EmailMessage]:
        asyncio.run(send(*times))
        return mailboxes.mail

    return arrived


def test_a_digest_arrives_once_with_words_for_every_reader(open_store, arrived):
    subscribe(open_store)
    for now in (BEFORE, MONDAY):
        asyncio.run(Digests(open_store, MAIL).run(now))

    (mail,) = arrived(MONDAY, MONDAY + timedelta(minutes=5))

    assert mail["Subject"] == "Digest: My projects, 9 to 15 November 2026"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    kinds = [one.get_content_type() for one in mail.walk() if not one.is_multipart()]
    assert kinds == ["text/plain", "text/html", "image/png"]
    plain = mail.get_body(("plain",))
    assert plain is not None
    assert "Digital Telecare" in plain.get_content()
    assert mail["List-Unsubscribe"].strip("<>") in plain.get_content()


def test_what_was_killed_while_it_was_sent_is_not_sent_again_and_is_listed(open_store, arrived):
    subscribe(open_store)
    for now in (BEFORE, MONDAY):
        asyncio.run(Digests(open_store, MAIL).run(now))
    Outbox(open_store, {"email"}, lambda: MONDAY).claim(f"email:{RAB}")

    later = MONDAY + timedelta(minutes=5)

    assert arrived(MONDAY + timedelta(seconds=30), later, later + timedelta(hours=2)) == []
    with open_store(THE_OFFICE) as store:
        (listed,) = store.deliveries.failed(BEFORE)
    assert listed.failed == "it may have been sent before, and mail cannot be looked for"


def test_a_server_that_is_busy_gets_it_later_once(open_store, arrived, mailboxes):
    subscribe(open_store)
    for now in (BEFORE, MONDAY):
        asyncio.run(Digests(open_store, MAIL).run(now))
    mailboxes.answers = {"RCPT": ["450 later"], "DATA": ["452 full"]}

    (mail,) = arrived(*(MONDAY + timedelta(minutes=at) for at in (0, 1, 5, 30)))

    assert mail["To"] == RAB


def test_a_reminder_arrives_at_who_is_in_no_chat(open_store, arrived):
    job = Nudges(open_store, ByMail())
    for now in (NUDGED - timedelta(days=7), NUDGED):
        asyncio.run(job.run(now))

    mail = [one for one in arrived(NUDGED, NUDGED + timedelta(minutes=5)) if one["To"] == RAB]

    (reminder,) = mail
    assert reminder["Subject"] == (
        "The update of Digital Planning for sprint 10 is due today and is missing."
    )
    assert reminder["List-Unsubscribe"] is None
    plain = reminder.get_body(("plain",))
    assert plain is not None
    assert "Post update: “update for Digital Planning”" in plain.get_content()
