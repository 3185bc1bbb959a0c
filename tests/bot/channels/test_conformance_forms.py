"""A form comes back as it went, with what is wrong beside its fields, and nothing typed is lost."""

from __future__ import annotations

from actions.reply import unanswered
from bot.answer import answer
from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.conformance import Feature
from tests.bot.channels.corpus import UPDATE, squashed
from tests.bot.channels.finding import held
from tests.world import NOW

START = "update for telecare"
FILLED = {"rag": "Green", "done": "300 users in *Perth*", "next": "Fife"}


@held(Feature.FORMS)
def test_a_form_shows_all_that_it_asks_and_holds(channel):
    read = squashed(channel.form_reads(UPDATE))

    parts = [UPDATE.title, UPDATE.send]
    for one in UPDATE.fields:
        parts += [one.label, one.value, one.hint, one.error, *one.choices]
    assert [part for part in parts if squashed(part) not in read] == []


@held(Feature.FORMS)
def test_a_form_comes_back_as_it_went(channel):
    about = UPDATE.model_dump(include={"name", "project", "about", "version"})
    values = {one.name: one.value for one in UPDATE.fields}

    assert channel.form_back(UPDATE) == {**about, "values": values}


@held(Feature.FORMS)
def test_what_was_filled_in_comes_back_as_it_was_typed(channel):
    typed = {"done": "<b>R&D</b> & *more*\nand lines", "next": "", "rag": "Green"}

    values = channel.form_back(UPDATE, **typed)["values"]
    assert {name: values[name] for name in typed} == typed


@held(Feature.FORMS)
def test_what_is_wrong_is_said_of_its_field_alone(channel):
    given = answer([unanswered("Not yet.").but(form=UPDATE)], "log_update", 1.0, 2.0)

    assert channel.form_errors(given) == {"next": "Say what comes next."}


@held(Feature.FORMS)
def test_a_form_is_mended_with_what_was_typed_still_in_it_and_logged_once(channel, run):
    async def day(place, talking):
        talking.nlu.meanings |= {START: "start_update"}
        await place.write(START)
        await place.open_form()
        wrong, kept = await place.send_form(rag="", done="", next="Fife & *Perth*")
        before = _told(talking)
        mended, _ = await place.send_form(**FILLED)

        assert "Please" in wrong
        assert kept["next"] == "Fife & *Perth*"
        assert before == []
        assert mended == ""
        assert _told(talking) == [("green", "300 users in *Perth*")]
        assert "Logged for Digital Telecare" in place.told()[-1]

    run(channel, day)


def _told(talking):
    with opener(talking.engine)(THE_OFFICE, to_read=True) as store:
        updates = store.updates.of(1, NOW.date())
        return [(one.rag, one.done) for one in updates if "Perth" in one.done]
