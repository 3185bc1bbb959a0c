"""A form that comes back: kept and answered like a message, without Rasa, and never twice."""

import asyncio

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.talk import Said
from knowledge.models import Event
from knowledge.store import THE_OFFICE, opener
from tests.bot.looking import traces
from tests.bot.web.calling import caller
from tests.world import NOW

EILIDH, SENGA = "eilidh@angus.example", "senga@falkirk.example"
VALUES = {
    "rag": "Green", "done": "300 users in Perth", "next": "Fife", "blockers": "",
    "day": "2026-11-18",
}  # fmt: skip
PHONE, NI = "07700 900123", "AB 12 34 56 C"


def send(
    talking, event="f1", name="update", *, by=EILIDH, channel="web", project="TEL", about=None,
    version=None, **changes,
):  # fmt: skip
    form = {
        "name": name, "project": project, "about": about, "version": version,
        "values": {**VALUES, **changes},
    }  # fmt: skip
    said = Said(channel, event, "c", by, "", NOW, form=form)
    return asyncio.run(talking.conversations.say(said))


def say(talking, text, intent, event, **more):
    talking.nlu.next = [intent]
    said = Said("web", event, "c", EILIDH, text, NOW, **more)
    return asyncio.run(talking.conversations.say(said))


def as_it_came(form):
    """What a form was opened with and comes back as it is."""
    return {name: form[name] for name in ("about", "version")}


def updates(talking):
    """What is reported of telecare in Perth, and how often each was written down."""
    with opener(talking.engine)(THE_OFFICE) as store:
        found = [one for one in store.updates.of(1, NOW.date()) if "Perth" in one.done]
        return [(one.rag, one.done, len(store.logbook.versions(one))) for one in found]


def kept(talking):
    with Session(talking.engine) as session:
        return [(one.form, one.cut) for one in session.scalars(select(Event).order_by(Event.id))]


def errors(answer):
    return {one["name"]: one["error"] for one in answer["form"]["fields"] if one["error"]}


def test_a_form_is_offered_where_it_can_be_shown(talking):
    web = say(talking, "update for telecare", "start_update", "m1")
    talking.nlu.next = ["start_update"]
    elsewhere = talking.say("update for telecare", by=EILIDH)

    assert (web["form"]["name"], web["form"]["project"]) == ("update", "TEL")
    assert web["messages"][0]["form"] == web["form"]
    assert elsewhere["form"] is None
    assert "red, amber or green" in elsewhere["text"]


def test_it_is_kept_logged_and_read_back(talking):
    answer = send(talking)

    assert "Logged for Digital Telecare" in answer["text"]
    assert (answer["form"], answer["answered"]) == (None, True)
    assert updates(talking) == [("green", "300 users in Perth", 1)]
    form = {
        "name": "update", "project": "TEL", "about": None, "version": None, "values": VALUES,
        "cut": {},
    }  # fmt: skip
    assert kept(talking) == [(form, "")]
    assert talking.nlu.asked == []


def test_the_same_form_ten_times_is_one_update(process):
    processes = [process(), process()]
    answers = [send(processes[time % 2]) for time in range(10)]

    assert all(one == answers[0] for one in answers)
    assert updates(processes[0]) == [("green", "300 users in Perth", 1)]
    assert len(processes[0].answers()) == 1


def test_it_is_answered_while_rasa_is_down(talking):
    talking.nlu.down = True

    assert "Logged for Digital Telecare" in send(talking)["text"]


def test_behind_a_message_that_waits_it_waits_and_outlives_the_process(process):
    before, after = process(), process()
    before.nlu.down = True
    say(before, "who leads telecare?", "lead", "m1")
    waits = send(before)
    stood = updates(before)
    after.nlu.next = ["lead"]

    assert waits["waiting"] is True
    assert stood == []
    assert after.take_up() == 2
    assert updates(after) == [("green", "300 users in Perth", 1)]


def test_it_is_sent_back_to_another_process_than_the_one_that_opened_it(process):
    opened = say(process(), "update for telecare", "start_update", "m1")["form"]
    values = {one["name"]: one["value"] for one in opened["fields"]}
    other = process()
    answer = send(other, **{**values, "rag": "Green", "done": "Perth done"})

    assert "Logged" in answer["text"]
    assert updates(other) == [("green", "Perth done", 1)]


def test_an_update_is_changed_by_the_form_that_edit_opens(process):
    first = process()
    logged = send(first)
    edit = next(one for one in logged["buttons"] if one["label"] == "Edit")
    opened = say(first, edit["says"], "correct_update", "m2")["form"]
    values = {one["name"]: one["value"] for one in opened["fields"]}
    changed = {**values, "done": "400 users in Perth"}
    told = send(process(), "f2", name=opened["name"], **as_it_came(opened), **changed)

    assert opened["name"] == "correction"
    assert values == VALUES
    assert "400 users" in str(told["facts"])
    assert updates(first) == [("green", "400 users in Perth", 2)]


@pytest.mark.parametrize(
    ("changes", "cut"),
    [
        pytest.param({"done": f"Perth, ring Jim on {PHONE}"}, {"done": "phone"}, id="one field"),
        pytest.param({"done": f"Perth {NI}", "blockers": PHONE},
            {"done": "ni", "blockers": "phone"}, id="two fields"),
        pytest.param({"done": "Perth", "day": PHONE}, {"day": "phone"}, id="the day"),
    ],
)  # fmt: skip
def test_personal_data_comes_back_at_its_field_and_is_in_no_table_and_no_log(talking, changes, cut):
    answer = send(talking, **changes)
    shown = {one["name"]: one["value"] for one in answer["form"]["fields"]}

    assert set(errors(answer)) == set(cut)
    assert all("cut it out" in one for one in errors(answer).values())
    assert all(shown[name] == VALUES[name] for name in VALUES if name not in changes)
    assert answer["answered"] is False
    assert updates(talking) == []
    assert kept(talking)[0][0]["cut"] == cut
    assert traces(talking.engine, PHONE, "07700900123", NI, "AB123456C") == []


def test_what_was_cut_may_stay_out(talking):
    shown = send(talking, done=f"Perth, ring Jim on {PHONE}")["form"]["fields"]
    answer = send(talking, "f2", **{one["name"]: one["value"] for one in shown})

    assert "Logged" in answer["text"]
    assert updates(talking) == [("green", "Perth, ring Jim on [phone number removed]", 1)]


def test_personal_data_anywhere_else_is_kept_as_little(talking):
    answer = send(talking, project=PHONE, name=NI, extra="Mrs Smith has dementia")

    assert "before I kept anything" in answer["text"]
    assert updates(talking) == []
    assert traces(talking.engine, PHONE, NI, "dementia") == []


def test_personal_data_in_a_change_comes_back_too_and_nothing_changes(talking):
    send(talking)
    came = as_it_came(say(talking, "change my update", "correct_update", "m2")["form"])
    answer = send(talking, "f2", "correction", **came, done=f"400 users in Perth {PHONE}")

    assert set(errors(answer)) == {"done"}
    assert updates(talking) == [("green", "300 users in Perth", 1)]


def test_a_mark_alone_is_no_reason_for_another_rating(talking):
    answer = send(talking, rag="Red", done="[phone number removed]")

    assert "please say why" in errors(answer)["done"]
    assert updates(talking) == []


def test_who_may_not_log_is_told_who_can(talking):
    answer = send(talking, by=SENGA)

    assert "logged nothing" in answer["text"]
    assert updates(talking) == []


def test_a_form_that_is_deleted_offers_to_withdraw_what_it_logged(talking):
    send(talking)
    told = say(talking, "", "", "d1", edits="f1", deleted=True)

    assert "withdraw" in told["text"].casefold()
    assert len(updates(talking)) == 1


def test_a_form_that_is_deleted_before_it_is_answered_is_not_kept(talking):
    talking.nlu.down = True
    say(talking, "who leads telecare?", "lead", "m1")
    send(talking)
    say(talking, "", "", "d1", edits="f1", deleted=True)
    talking.nlu.down, talking.nlu.next = False, ["lead"]
    talking.take_up()

    assert [form for form, _ in kept(talking)] == [None, None, None]
    assert updates(talking) == []


def test_over_http_it_goes_the_whole_road(talking):
    call = caller(talking.conversations, speaks_for=EILIDH)
    body = {"form": {"name": "update", "project": "TEL", "values": VALUES}, "id": "f1"}
    answers = [call("POST", "/api/messages", json={**body, "conversation": "c"}) for _ in range(2)]

    assert [one.status_code for one in answers] == [200, 200]
    assert "Logged for Digital Telecare" in answers[0].json()["text"]
    assert answers[0].json() == answers[1].json()
    assert updates(talking) == [("green", "300 users in Perth", 1)]
