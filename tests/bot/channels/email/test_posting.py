"""Mail is sent to a real server on loopback and read back with Python's own parser."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from actions.reply import Button, Fact, Reply
from bot.answer import answer
from bot.channels.email.channel import footer
from bot.channels.email.posting import EmailPoster
from bot.channels.email.settings import EmailSettings
from bot.posting import MaybeSentError, NotSentError, Post, UndeliverableError
from tests.fakes.mail_server import Mailboxes, serving

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
RAB = "rab@fife.example"
TOLD = Reply(
    text="Hello Rab. The update of Digital Telecare for sprint 4 is due today and is missing. "
    "One line is enough.",
    facts=(Fact(label="Planned last time", value="Start Perth & <Angus>."),),
    buttons=(Button(label="Post update", says="update for Digital Telecare"),),
)


def settings(mailboxes: Mailboxes, **more: object) -> EmailSettings:
    usual: dict[str, object] = {
        "smtp_host": "127.0.0.1", "smtp_port": mailboxes.port or 1, "smtp_security": "none",
        "mail_from": "Cairn <cairn@office.example>", "public_url": "https://cairn.example",
    }  # fmt: skip
    return EmailSettings(_env_file=None, **{**usual, **more})  # type: ignore[arg-type]


def post(to: str = RAB, *replies: Reply, **more: object) -> Post:
    given = answer(replies or [TOLD], "", 1.0, 0.0)
    return Post(conversation=to, answer=given, key="delivery:7", **more)  # type: ignore[arg-type]


def sent(one: Post, mailboxes: Mailboxes | None = None, **more: object) -> EmailMessage:
    """Send one mail, and return what arrived."""
    mailboxes = mailboxes or Mailboxes()

    async def send() -> None:
        async with serving(mailboxes, login="smtp_user" in more):
            chosen = settings(mailboxes, **more)
            said = footer(chosen, ("Slack", "Teams"))
            await EmailPoster(chosen, said, lambda: NOW).post(one)

    asyncio.run(send())
    (arrived,) = mailboxes.mail
    return arrived


def words(mail: EmailMessage, kind: str = "plain") -> str:
    body = mail.get_body((kind,))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_a_reminder_arrives_with_all_that_can_be_done():
    mail = sent(post())

    assert (
        mail["Subject"]
        == "The update of Digital Telecare for sprint 4 is due today and is missing."
    )
    assert (mail["From"], mail["To"]) == ("Cairn <cairn@office.example>", RAB)
    assert mail["Auto-Submitted"] == "auto-generated"
    for read in (words(mail), words(mail, "html")):
        assert "Planned last time" in read
        assert "update for Digital Telecare" in read
        assert "Answer it in Slack or in Teams" in read
    assert "Start Perth & <Angus>." in words(mail)
    assert "Start Perth &amp; &lt;Angus&gt;." in words(mail, "html")


def test_the_same_delivery_has_the_same_id_and_others_have_others():
    first, again = sent(post()), sent(post())

    assert first["Message-ID"] == again["Message-ID"]
    assert first["Message-ID"] != sent(post("morag@glasgow.example"))["Message-ID"]
    assert first["Message-ID"].endswith("@office.example>")


def test_what_people_typed_adds_no_header_and_no_line():
    mail = sent(post(RAB, Reply(text="Telecare\r\nBcc: all@fife.example\r\n.\r\nQUIT is red.")))

    assert mail["Bcc"] is None
    assert mail["Subject"] == "Telecare Bcc: all@fife.example ."
    assert "Bcc: all@fife.example\n.\nQUIT is red." in words(mail)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("rab@fife.example\r\nBcc: all@fife.example", id="a line more"),
        pytest.param("rab@fife.example, all@fife.example", id="two"),
        pytest.param("rab", id="no domain"),
        pytest.param("@fife.example", id="nobody"),
        pytest.param("<rab@fife.example> all@x.example", id="signs"),
    ],
)
def test_what_is_no_address_is_not_sent_to(address: str):
    mailboxes = Mailboxes()

    with pytest.raises(UndeliverableError):
        sent(post(address), mailboxes)

    assert mailboxes.mail == []


def test_a_domain_in_other_letters_is_written_as_servers_know_it():
    mailboxes = Mailboxes()

    sent(post("rab@dùn-èideann.example"), mailboxes)

    assert mailboxes.to == ["rab@xn--dn-ideann-23a8p.example"]


def test_a_name_in_other_letters_is_sent_as_it_is():
    mailboxes = Mailboxes()

    mail = sent(post("màiri@siar.example"), mailboxes)

    assert mailboxes.to == ["màiri@siar.example"]
    assert mail["To"] == "màiri@siar.example"


@pytest.mark.parametrize(
    ("command", "said", "nothing_sent"),
    [
        pytest.param("MAIL", "451 later", True, id="busy"),
        pytest.param("MAIL", "550 not from you", True, id="a wrong sender is mended later"),
        pytest.param("RCPT", "450 greylisted", True, id="greylisted"),
        pytest.param("DATA", "452 full", True, id="full"),
        pytest.param("DATA", "hang up", False, id="gone in the middle"),
        pytest.param("DATA", "lost", False, id="gone before it says that it took it"),
    ],
)
def test_what_may_be_taken_later_waits(command: str, said: str, nothing_sent: bool):
    mailboxes = Mailboxes()
    mailboxes.answers[command] = [said]

    with pytest.raises(NotSentError) as trouble:
        sent(post(), mailboxes)

    assert trouble.value.nothing_sent == nothing_sent


@pytest.mark.parametrize(("command", "code"), [("RCPT", 550), ("DATA", 554)])
def test_what_is_refused_for_good_is_told_without_the_servers_words(command: str, code: int):
    mailboxes = Mailboxes()
    mailboxes.answers[command] = [f"{code} <{RAB}> unknown"]

    with pytest.raises(UndeliverableError) as refused:
        sent(post(), mailboxes)

    assert str(refused.value) == f"the mail server refuses it for good ({code})"


def test_what_may_be_there_already_is_not_sent_again():
    mailboxes = Mailboxes()

    with pytest.raises(MaybeSentError):
        sent(post(look_first=True), mailboxes)

    assert mailboxes.mail == []


def test_without_a_server_it_waits():
    with pytest.raises(NotSentError) as trouble:
        asyncio.run(EmailPoster(settings(Mailboxes()), "", lambda: NOW).post(post()))

    assert trouble.value.nothing_sent


def test_it_logs_in_and_a_wrong_password_is_mended_later():
    mailboxes = Mailboxes()
    login = {"smtp_user": "cairn", "smtp_password": "secret"}
    sent(post(), mailboxes, **login)
    assert mailboxes.logins == [("cairn", "secret")]

    mailboxes.answers["AUTH"] = ["no"] * 3
    with pytest.raises(NotSentError, match="CAIRN_SMTP_PASSWORD"):
        sent(post(), mailboxes, **login)


def test_without_tls_nothing_is_said_to_a_server_that_has_none():
    mailboxes = Mailboxes()

    with pytest.raises(NotSentError, match="STARTTLS"):
        sent(post(), mailboxes, smtp_security="starttls")

    assert mailboxes.mail == []


def test_what_was_written_as_a_mail_is_sent_as_it_is():
    written = {"subject": "Your week", "text": "All of it.\n", "html": "<p>All of it.</p>",
               "unsubscribe": "https://cairn.example/unsubscribe?token=1-a"}  # fmt: skip
    one = post()
    mail = sent(Post(one.conversation, {**one.answer, "mail": written}, one.key))

    assert mail["List-Unsubscribe"] == "<https://cairn.example/unsubscribe?token=1-a>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert (mail["Subject"], words(mail)) == ("Your week", "All of it.\n")


def test_a_reply_goes_to_people_where_they_are_named():
    mail = sent(post(), mail_reply_to="office@office.example")

    assert mail["Reply-To"] == "office@office.example"
    assert "a reply goes to office@office.example" in words(mail)
    assert sent(post())["Reply-To"] is None
