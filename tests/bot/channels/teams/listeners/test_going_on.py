"""What was asked about in public and answered alone goes on in the asker's own chat."""

from __future__ import annotations

from bot.channels.teams.posting import TOLD_ALONE
from knowledge.store import THE_OFFICE, opener
from tests.bot.channels.teams.fields import buttons
from tests.bot.talking import LEAD
from tests.fakes.teams import EILIDH, GROUP, MORAG, THREAD, card_of

AMBER, WHY = "Project Heather: amber, next Perth", "because the supplier is bankrupt"
OWN = "a:morag"
HEATHER, DEPUTY = "who leads Project Heather?", "who is the deputy of this project?"


def logged(there):
    with opener(there.talking.engine)(THE_OFFICE, to_read=True) as store:
        (heather,) = [one for one in store.projects.all() if one.name == "Project Heather"]
        found = store.updates.of(heather.id, there.now.date())
        return [one.rag for one in found if "bankrupt" in f"{one.done} {one.blockers}"]


async def ask(there, where=GROUP, user=MORAG):
    there.talking.nlu.meanings |= {AMBER: "log_update", WHY: "log_update"}
    await there.write(LEAD, user)  # they have a chat with Cairn
    await there.write(AMBER, user, where)


def test_what_is_typed_in_ones_own_chat_answers_what_was_asked_there(office):
    async def day(there):
        await ask(there)
        await there.write(WHY, MORAG)

        assert there.teams.said_in(GROUP) == [TOLD_ALONE]
        assert "why?" in there.teams.said_in(OWN)[-2]
        assert there.teams.said_in(OWN)[-1] == "Logged for Project Heather."
        assert logged(there) == ["amber"]

    office(day)


def test_it_waits_there_over_questions_in_between(office):
    async def day(there):
        await ask(there)
        await there.write(LEAD, MORAG)
        await there.write(WHY, MORAG)

        assert there.teams.said_in(GROUP) == [TOLD_ALONE]
        assert logged(there) == ["amber"]

    office(day)


def test_who_goes_on_in_public_is_answered_as_before(office):
    async def day(there):
        await ask(there, THREAD)
        await there.write(WHY, MORAG, THREAD)

        assert logged(there) == ["amber"]

    office(day)


def test_what_went_on_alone_waits_no_more_in_public(office):
    async def day(there):
        await ask(there)
        await there.write(WHY, MORAG)
        await there.write("yes", MORAG, GROUP)

        assert logged(there) == ["amber"]

    office(day)


def test_nobody_goes_on_with_what_another_was_asked(office):
    async def day(there):
        await ask(there)
        await there.write(WHY, EILIDH)

        assert logged(there) == []

    office(day)


def test_what_was_told_alone_can_be_asked_on_about(office):
    async def day(there):
        await there.write(LEAD, MORAG)
        await there.write(HEATHER, MORAG, GROUP)
        await there.write(DEPUTY, MORAG)

        assert there.teams.said_in(OWN)[-1].startswith("Project Heather has no deputy")

    office(day)


def test_what_is_pressed_in_ones_own_chat_is_answered_there(office):
    async def day(there):
        await there.write(LEAD, MORAG)
        await there.write(HEATHER, MORAG, GROUP)
        said = [one for one in buttons(card_of(there.teams.messages[-2])) if _says(one)]
        before = len(there.teams.said_in(OWN))
        await there.press(said[0]["title"], MORAG)

        assert there.teams.said_in(GROUP) == [TOLD_ALONE]
        assert len(there.teams.said_in(OWN)) == before + 1

    office(day)


def _says(button):
    return button["data"]["action"] == "say"
