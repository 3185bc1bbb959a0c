from hypothesis import HealthCheck, example, given, settings

from actions.reply import Field, Form, unanswered
from actions.updates.guided.form import form as update_form
from bot.answer import answer
from bot.channels.teams.forms import dialog, errors, filled_in, in_place
from knowledge.store import THE_OFFICE, Store
from tests.bot.channels.teams.reading import elements, read
from tests.bot.channels.teams.replies import forms
from tests.bot.channels.teams.valid import check_card, check_element

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


def inside(shown):
    return shown["card"]["content"]


def sent(card):
    """Send a form as it was opened, as Teams does: inputs beside what the button carries."""
    (button,) = [one for one in elements(card) if one["type"].startswith("Action.")]
    inputs = [one for one in elements(card) if one["type"].startswith("Input.")]
    return {**button["data"], **{one["id"]: one.get("value", "") for one in inputs}}


def shape(form):
    return [one["type"] for one in inside(dialog(form))["body"]]


def test_a_dialog_shows_the_form():
    shown = dialog(UPDATE)
    wrong, rag, hint, done, error, upcoming, day, sending = inside(shown)["body"]

    assert shown["title"] == "Update for Digital Telecare"
    assert wrong["inlines"][0]["text"] == "Please mend: Done."
    assert (rag["type"], rag["style"], rag["value"]) == ("Input.ChoiceSet", "expanded", "Red")
    assert (rag["isRequired"], rag["errorMessage"]) == (True, "This is needed.")
    assert hint["inlines"][0]["text"] == "It was Green ✔."
    assert (done["isMultiline"], done["value"], done["isRequired"]) == (True, "New dates.", False)
    assert (error["inlines"][0]["text"], error["inlines"][0]["color"]) == ("⚠ Why?", "Attention")
    assert "value" not in upcoming
    assert (day["type"], day["value"]) == ("Input.Date", "2026-11-18")
    assert sending["actions"][0]["type"] == "Action.Submit"
    check_card(inside(shown))


def test_a_title_that_is_too_long_for_its_place_stands_above():
    shown = dialog(UPDATE.but(title="Change the update for " + "Telecare " * 9))

    assert len(shown["title"]) <= 64
    assert inside(shown)["body"][0]["inlines"][0]["text"].endswith("Telecare")


def test_it_comes_back_with_what_stood_in_it_and_what_was_kept():
    card = inside(dialog(UPDATE.but(about=3, version=2), conversation="teams:T:a:1"))
    form, kept = filled_in(sent(card))

    assert kept == {"conversation": "teams:T:a:1"}
    assert form == {
        "name": "update", "project": "TEL", "about": 3, "version": 2,
        "values": {"rag": "Red", "done": "New dates.", "next": "", "day": "2026-11-18"},
    }  # fmt: skip


def test_it_comes_back_the_same_from_where_it_stands():
    shown = in_place(UPDATE, key="message:7").element
    execute = next(one for one in elements(shown) if one["type"] == "Action.Execute")

    assert filled_in(sent(shown)) == filled_in(sent(inside(dialog(UPDATE, key="message:7"))))
    assert execute["verb"] == "send_form"
    check_element(execute)


def test_the_form_of_an_update_goes_there_and_back(sessions):
    values = {
        "rag": "Red", "done": "*Late* & <sorry>", "next": "", "blockers": "Legal",
        "day": "2026-11-18",
    }  # fmt: skip
    with sessions() as session:
        project = Store(session, THE_OFFICE).projects.with_code("TEL")
        card = inside(dialog(update_form("update", project, None, values)))

    check_card(card)
    assert filled_in(sent(card))[0] == {
        "name": "update", "project": "TEL", "about": None, "version": None, "values": values,
    }  # fmt: skip


def test_what_was_left_empty_and_is_not_sent_comes_back_empty():
    data = sent(inside(dialog(UPDATE)))
    del data["field.done"]

    assert filled_in(data)[0]["values"]["done"] == ""


def test_lines_come_back_as_they_were_broken():
    data = {**sent(inside(dialog(UPDATE))), "field.done": "One.\r\nTwo."}

    assert filled_in(data)[0]["values"]["done"] == "One.\nTwo."


def test_a_field_may_be_named_as_what_the_button_carries():
    form = Form(name="f", title="F", fields=(Field(name="action", label="Action", kind="text"),))
    data = {**sent(inside(dialog(form))), "field.action": "typed"}

    assert (data["action"], filled_in(data)[0]["values"]) == ("send_form", {"action": "typed"})


def test_what_no_menu_or_calendar_can_show_is_typed_and_kept():
    form = UPDATE.but(fields=(
        UPDATE.fields[0].but(value="Pink", hint=""), UPDATE.fields[3].but(value="next week"),
    ))  # fmt: skip
    rag, hint, day, _ = inside(dialog(form))["body"]

    assert (rag["type"], rag["value"]) == ("Input.Text", "Pink")
    assert hint["inlines"][0]["text"] == "Choose Green or Red."
    assert (day["type"], day["value"]) == ("Input.Text", "next week")


def test_many_choices_and_such_as_markdown_would_obey_are_in_a_menu():
    many = tuple(f"Project {number}" for number in range(9))
    for choices in (many, ("*Green*", "Red")):
        field = UPDATE.fields[0].but(choices=choices, value="")
        assert inside(dialog(UPDATE.but(fields=(field,))))["body"][0]["style"] == "compact"


def test_errors_stand_beside_their_fields():
    again = answer([unanswered("Nothing is logged yet.").but(form=UPDATE)], "form", 1.0, 2.0)
    done = answer([unanswered("Logged.")], "form", 1.0, 2.0)

    assert errors(again) == {"done": "Why?"}
    assert errors(done) == {}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@example(UPDATE.but(fields=(UPDATE.fields[1].but(value="\r\n1. one\n2. two"),)))
@given(forms)
def test_teams_takes_every_form_and_gives_back_what_stood_in_it(form):
    """Teams breaks lines in its own way, which is undone."""
    card = inside(dialog(form, conversation="teams:T:a:1"))
    values = filled_in(sent(card))[0]["values"]

    check_card(card)
    assert values == {field.name: field.value.replace("\r\n", "\n") for field in form.fields}
    for field in form.fields:
        assert " ".join(field.label.split()) in read(card)
