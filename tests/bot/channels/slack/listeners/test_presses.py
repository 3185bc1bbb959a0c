"""Buttons, forms and the command."""

from __future__ import annotations

import hashlib
import json

import pytest
from sqlalchemy import select, text

from actions.reply import Button, Reply
from knowledge.models import Event
from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.slack.conftest import CHANNEL, DIRECT, EILIDH, RAB, STRANGER
from tests.bot.channels.slack.valid import check_modal
from tests.bot.talking import EILIDH as LEADS
from tests.bot.talking import LEAD
from tests.fakes.slack import TEAM, failed

START, MINE, ALL = "update for telecare", "which projects are mine?", "list all projects"
FILLED = {"rag": "Green", "done": "300 users in Perth", "next": "Fife"}


def told(workspace):
    """What telecare's updates say was done in Perth, and how often each was written down."""
    with opener(workspace.talking.engine)(THE_OFFICE) as store:
        found = [one for one in store.updates.of(1, workspace.now.date()) if "Perth" in one.done]
        return [(one.rag, one.done, len(store.logbook.versions(one))) for one in found]


async def start(place, channel=DIRECT, user=RAB):
    place.talking.nlu.meanings |= {START: "start_update"}
    await place.write(START, user, channel)


def test_a_button_says_what_it_says_where_it_stands(workspace):
    async def day(place):
        place.talking.nlu.meanings |= {"who leads ARC?": "lead"}
        ts = await place.write("hm", channel=CHANNEL)
        said = Reply(text="Which?", buttons=(Button(label="Telecare", says=LEAD),))
        await place.talk_says(said, f"{CHANNEL}:{ts}")
        await place.press("Telecare", EILIDH)

        assert place.slack.said_in(CHANNEL, ts)[-1] == LEADS
        assert place.talking.events()[-1] == (LEAD, "answered")

    workspace(day)


def test_a_form_is_opened_filled_in_corrected_and_logged(workspace):
    async def day(place):
        await start(place)
        await place.press("Fill in the form")
        check_modal(place.slack.views[-1])
        wrong = await place.send_form(**{**FILLED, "rag": "", "done": ""})
        posted = len(place.slack.messages)
        await place.later(3)
        shown = len(place.slack.messages)
        right = await place.send_form(**FILLED)

        assert wrong["response_action"] == "errors"
        assert {"rag", "done"} & set(wrong["errors"])
        assert shown == posted
        assert right == {}
        assert told(place) == [("green", "300 users in Perth", 1)]
        assert "Logged for Digital Telecare" in place.slack.said_in(DIRECT)[-1]

    workspace(day)


def test_the_same_form_sent_twice_is_one_update(workspace):
    async def day(place):
        await start(place)
        await place.press("Fill in the form")
        await place.send_form(**FILLED)
        await place.send_form(**FILLED)

        assert told(place) == [("green", "300 users in Perth", 1)]

    workspace(day)


def test_what_is_kept_of_a_form_lets_nobody_guess_what_was_cut_out_of_it(workspace):
    async def day(place):
        await start(place)
        await place.press("Fill in the form")
        await place.send_form(**{**FILLED, "done": "rang 07700 900123"})
        view = place.slack.views[-1]
        with place.talking.engine.connect() as connection:
            kept = connection.execute(select(Event)).all()
        values = place.submitted["view"]["state"]["values"]
        guess = json.dumps([view["private_metadata"], values], sort_keys=True)

        assert "900123" in guess
        assert "900123" not in str(kept)
        assert hashlib.sha256(guess.encode()).hexdigest()[:20] not in str(kept)

    workspace(day)


def test_a_form_changes_the_update_that_it_showed(workspace):
    async def day(place):
        await start(place)
        await place.press("Fill in the form")
        await place.send_form(**FILLED)
        place.talking.nlu.next = ["correct_update"]
        await place.press("Edit")
        await place.press("Fill in the form")
        await place.send_form(done="400 users in Perth")

        assert told(place) == [("green", "400 users in Perth", 2)]

    workspace(day)


def test_nobody_opens_the_form_of_another_in_a_channel(workspace):
    async def day(place):
        await start(place, CHANNEL)
        await place.press("Fill in the form", EILIDH)
        refused = list(place.slack.views)
        await place.press("Fill in the form", RAB)

        assert refused == []
        assert "for who asked" in place.slack.responses[0]["text"]
        assert len(place.slack.views) == 1

    workspace(day)


def test_a_slow_form_is_acknowledged_and_answered_afterwards(workspace, monkeypatch):
    async def day(place):
        await start(place)
        await place.press("Fill in the form")
        monkeypatch.setattr("bot.channels.slack.listeners.answering.LONGEST_WAIT", 0.0)
        closed = await place.send_form(**FILLED)

        assert closed == {}
        assert "Logged for Digital Telecare" in place.slack.said_in(DIRECT)[-1]

    workspace(day)


def test_what_is_personal_is_told_alone_and_can_be_shared_by_who_asked(workspace):
    async def day(place):
        place.talking.nlu.meanings |= {MINE: "my_projects"}
        ts = await place.write(MINE, EILIDH, CHANNEL)
        aloud = place.slack.said_in(CHANNEL, ts)
        await place.press("Share in channel", RAB)
        refused = place.slack.said_in(CHANNEL, ts)
        await place.press("Share in channel", EILIDH)

        assert (aloud, refused) == ([], [])
        above, shared = place.slack.said_in(CHANNEL, ts)
        assert above.startswith(f"<@{EILIDH}>")
        assert shared == place.slack.alone[-1]["text"].partition("\n")[0]
        assert place.slack.responses[-1]["delete_original"] is True

    workspace(day)


def test_what_comes_unasked_is_told_alone_and_cannot_be_shared(workspace):
    async def day(place):
        ts = await place.write("hm", EILIDH, CHANNEL)
        said = Reply(text="Your suggestion for Project Heather was accepted.")
        await place.talk_says(said, f"{CHANNEL}:{ts}", "eilidh@angus.example")

        alone = place.slack.alone[-1]
        assert (alone["user"], alone["text"]) == (EILIDH, said.text)
        assert "Share in channel" not in str(alone)
        assert said.text not in place.slack.said_in(CHANNEL, ts)

    workspace(day)


@pytest.mark.parametrize("action", ["say:0", "kept:0", "open_form:0", "more", "share", "opinion"])
def test_nobody_gets_into_anothers_talk_by_its_name(workspace, action):
    """Slack passes on what was drawn; this is what comes if somebody can change that."""

    async def day(place):
        await start(place)
        button, _ = place.slack.button("Fill in the form")
        key = button["value"] if ":0" in action else button["value"].rpartition(":")[0]
        before = len(place.slack.messages)
        await place.press(
            "Fill in the form", STRANGER, block_id=f"{TEAM}:{RAB}/1", action_id=action, value=key
        )

        answered = {one["channel"] for one in place.slack.messages[before:]}
        assert answered <= {f"D{STRANGER}"}
        assert place.slack.views == []

    workspace(day)


def test_the_rest_of_a_long_reply_is_shown_when_asked_for(workspace):
    async def day(place):
        ts = await place.write("hm")
        await place.talk_says(
            Reply(text="\n\n".join(f"Point {at}. " * 40 for at in range(40))), f"{DIRECT}:{ts}"
        )
        before = len(place.slack.messages)
        await place.press("Show more")

        assert "Point 39." in place.slack.messages[-1]["text"]
        assert len(place.slack.messages) > before

    workspace(day)


def test_words_that_a_button_cannot_carry_are_found_again(workspace):
    async def day(place):
        ts = await place.write("hm")
        says = f"{LEAD} <&>"
        place.talking.nlu.meanings |= {says: "lead"}
        await place.talk_says(
            Reply(text="Which?", buttons=(Button(label="That", says=says),)), f"{DIRECT}:{ts}"
        )
        await place.press("That")

        assert place.talking.events()[-1][0] == says

    workspace(day)


def test_a_button_from_elsewhere_opens_nothing(workspace):
    async def day(place):
        await start(place)
        form = next(
            one for block in place.slack.messages[-1]["blocks"]
            for one in block.get("elements", ()) if one.get("action_id", "").startswith("open_form")
        )  # fmt: skip
        await place.press(
            "Fill in the form", STRANGER, value=form["value"], block_id=f"{TEAM}:D9/1"
        )

        assert place.slack.views == []

    workspace(day)


def test_the_command_is_answered_to_its_typist_alone(workspace):
    async def day(place):
        given = await place.command(LEAD)

        assert given.status == 200
        assert place.slack.messages == []
        (alone,) = place.slack.alone
        assert (alone["channel"], alone["user"]) == (CHANNEL, RAB)
        assert alone["text"].startswith(LEADS)

    workspace(day)


def test_where_cairn_is_no_member_the_command_is_answered_directly(workspace):
    async def day(place):
        place.slack.trouble["chat.postEphemeral"] = [failed("not_in_channel")]
        await place.command(LEAD)

        assert place.slack.said_in(RAB) == [LEADS]

    workspace(day)


def test_the_command_alone_says_how_it_is_used(workspace):
    async def day(place):
        for typed in ("", " help "):
            given = await place.command(typed)
            assert "/cairn who leads telecare?" in given.body
        assert place.talking.events() == []

    workspace(day)


def test_a_form_that_somebody_else_changed_is_drawn_anew(workspace):
    async def day(place):
        await start(place)
        await place.press("Fill in the form")
        await place.send_form(**FILLED)
        place.talking.nlu.next = ["correct_update"]
        await place.press("Edit")
        await place.press("Fill in the form")
        stale = place.slack.views[-1]
        await place.send_form(done="400 users in Perth")
        place.slack.views.append(stale)
        given = await place.send_form(done="500 users in Perth")

        assert told(place) == [("green", "400 users in Perth", 2)]
        assert given.get("response_action") in ("errors", "update", None)

    workspace(day)


UPDATE = "Digital Telecare: green, 300 users in Perth, next Fife"


def test_a_strangers_undo_is_refused_to_them_alone(workspace):
    async def day(place):
        place.talking.nlu.meanings |= {
            UPDATE: "log_update",
            "undo my last change for Digital Telecare": "correct_update",
        }
        ts = await place.write(UPDATE, RAB, CHANNEL)
        aloud = place.slack.said_in(CHANNEL, ts)
        await place.press("Undo", STRANGER)
        alone = place.slack.alone[-1]

        assert aloud[0].startswith("Logged")
        assert (alone["user"], alone["channel"], alone["thread_ts"]) == (STRANGER, CHANNEL, ts)
        assert place.slack.said_in(CHANNEL, ts) == aloud
        assert len(told(place)) == 1

        await place.press("Undo", RAB)
        assert len(place.slack.said_in(CHANNEL, ts)) == len(aloud) + 1

    workspace(day)


def test_what_was_said_before_the_register_changed_is_shared_no_more(workspace):
    async def day(place):
        place.talking.nlu.meanings |= {MINE: "my_projects"}
        ts = await place.write(MINE, EILIDH, CHANNEL)
        with place.talking.engine.begin() as connection:
            connection.execute(text("UPDATE register_version SET number = number + 1"))
        await place.press("Share in channel", EILIDH)

        assert place.slack.said_in(CHANNEL, ts) == []
        assert "Ask me again" in place.slack.responses[-1]["text"]

    workspace(day)


def test_an_event_id_of_another_talk_is_taken_and_not_sent_again(workspace):
    async def day(place):
        ts = await place.write(LEAD)
        event = {"type": "message", "channel_type": "im", "user": EILIDH, "text": LEAD, "ts": ts}
        given = await place.event({**event, "event_ts": ts, "channel": DIRECT})

        assert given.status == 200
        assert len(place.slack.messages) == 1

    workspace(day)
