from hypothesis import HealthCheck, given, settings

from actions.reply import Field, Form, unanswered
from actions.updates.guided.form import form as update_form
from bot.answer import answer
from bot.channels.slack.forms import errors, filled_in, modal
from knowledge.store import THE_OFFICE, Store
from tests.bot.channels.slack.replies import forms
from tests.bot.channels.slack.valid import check_modal

UPDATE = Form(
    name="update", title="Update for Digital Telecare", project="TEL",
    fields=(
        Field(name="rag", label="Rating", kind="choice", choices=("Green", "Red"), required=True,
            value="Red", hint="It was Green ✔."),
        Field(name="done", label="Done", kind="long", value="New dates.", error="Why?"),
        Field(name="next", label="Next", kind="long"),
        Field(name="day", label="Day", kind="date", required=True, value="2026-11-18"),
    ),
)  # fmt: skip


def sent(view):
    """Send a modal as it was opened, as Slack does."""
    values = {
        block["block_id"]: {block["element"]["action_id"]: _typed(block["element"])}
        for block in view["blocks"] if block["type"] == "input"
    }  # fmt: skip
    return {**view, "state": {"values": values}}


def _typed(element):
    kind = element["type"]
    if kind == "static_select":
        return {"type": kind, "selected_option": element.get("initial_option")}
    if kind == "datepicker":
        return {"type": kind, "selected_date": element.get("initial_date")}
    return {"type": kind, "value": element.get("initial_value")}


def test_a_modal_shows_the_form():
    view = modal(UPDATE)
    title, rag, done, upcoming, day = view["blocks"]

    assert view["title"]["text"] == "Update for Digital…"
    assert title["text"]["text"] == "Update for Digital Telecare"
    assert rag["element"]["initial_option"]["value"] == "Red"
    assert (rag["optional"], done["optional"]) == (False, True)
    assert done["hint"]["text"] == "Why?"
    assert "initial_value" not in upcoming["element"]
    assert day["element"]["initial_date"] == "2026-11-18"
    check_modal(view)


def test_it_comes_back_with_what_stood_in_it_and_what_was_kept():
    form, kept = filled_in(sent(modal(UPDATE.but(about=3, version=2), conversation="slack:T:D")))

    assert kept == {"conversation": "slack:T:D"}
    assert form == {
        "name": "update", "project": "TEL", "about": 3, "version": 2,
        "values": {"rag": "Red", "done": "New dates.", "next": "", "day": "2026-11-18"},
    }  # fmt: skip


def test_the_form_of_an_update_goes_there_and_back(sessions):
    values = {
        "rag": "Red", "done": "*Late* & <sorry>", "next": "", "blockers": "Legal",
        "day": "2026-11-18",
    }  # fmt: skip
    with sessions() as session:
        project = Store(session, THE_OFFICE).projects.with_code("TEL")
        view = modal(update_form("update", project, None, values))

    check_modal(view)
    assert filled_in(sent(view))[0] == {
        "name": "update", "project": "TEL", "about": None, "version": None, "values": values,
    }  # fmt: skip


def test_what_was_cleared_comes_back_empty():
    view = sent(modal(UPDATE))
    view["state"]["values"]["done"]["answer"]["value"] = None

    assert filled_in(view)[0]["values"]["done"] == ""


def test_what_is_too_long_for_one_input_is_in_two_and_comes_back_as_one():
    long = "word & " * 430
    form = UPDATE.but(fields=(Field(name="done", label="Done", kind="long", value=long),))
    view = modal(form)

    assert [one["block_id"] for one in view["blocks"][1:]] == ["done", "done.2"]
    assert view["blocks"][2]["label"]["text"] == "Done (continued)"
    assert filled_in(sent(view))[0]["values"] == {"done": long}


def test_choices_that_no_menu_takes_are_typed():
    form = UPDATE.but(fields=(
        Field(name="rag", label="Rating", kind="choice", choices=("x" * 76, "y")),
    ))  # fmt: skip
    (block,) = modal(form)["blocks"][1:]

    assert block["element"]["type"] == "plain_text_input"
    assert block["hint"]["text"] == f"Choose {'x' * 76} or y."


def test_nobody_turns_a_forms_words_around():
    field = Field(name="done", label="Done", kind="long", hint="You planned \u202e“Perth”.")
    view = modal(UPDATE.but(title="Update for \u202eTelecare", fields=(field,)))

    assert "\u202e" not in str(view)
    check_modal(view)


def test_errors_stand_beside_their_fields():
    again = answer([unanswered("Nothing is logged yet.").but(form=UPDATE)], "form", 1.0, 2.0)
    done = answer([unanswered("Logged.")], "form", 1.0, 2.0)

    assert errors(again) == {"done": "Why?"}
    assert errors(done) == {}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(forms)
def test_slack_takes_every_form_and_gives_back_what_stood_in_it(form):
    view = modal(form, conversation="slack:T:D")
    values = filled_in(sent(view))[0]["values"]

    check_modal(view)
    for field in form.fields:
        if field.kind in ("text", "long"):
            assert values[field.name] == field.value
