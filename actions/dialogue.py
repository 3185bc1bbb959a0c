"""One turn of talk: which action answers, what is followed up, and what is asked back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.ask import Turn
from actions.asked import Asked, Understood
from actions.choosing import asked
from actions.coordinated import asked_together
from actions.executor import Executor
from actions.hearing import put_right
from actions.nudges.afterwards import afterwards, meant_afterwards
from actions.offered import left, offer_of, taken_up
from actions.paging import SHOW_MORE
from actions.reply import Reply
from actions.standards.general import SURE
from actions.state import NOT_REMEMBERED, TELLING, about, after, still_visible
from actions.updates.explaining_again import JUST_TOLD, just_told
from actions.updates.memory import Memory
from actions.updates.reporting.whether import whether
from actions.updates.turn import DEED, about_it, beside, come_back, told

NOTHING_MORE: Mapping[str, str] = {}
# whether a turn has told something, and so asked about what waits
ASKED_NOW = "asked_now"


class Dialogue:
    """Holds a conversation whose state is a plain dictionary, kept by the caller."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def meant(self, text: str, state: Mapping[str, Any], email: str) -> str:
        """Return what was offered with one button, where whoever it was offered to takes it up.

        So too for what was just noted of leave or reminders, and is undone or moved.
        """
        if state.get("offered_to") == email:
            text = meant_afterwards(text, state)
        offered = _offered(state, email)
        return taken_up(text, offered, str(state.get("offered_as") or "")) if offered else text

    def reply(
        self, turn: Turn, heard: Sequence[Understood], state: Mapping[str, Any]
    ) -> tuple[list[Reply], dict[str, Any]]:
        """Answer every question of a message in turn; return the replies and the new state."""
        kept = {**still_visible(turn, state), ASKED_NOW: False}
        if no := left(turn.said, _offered(state, turn.email)):
            return [no], {**state, "offered": state["offered"] if not no.answered else None}
        memory = Memory.of(kept.get("slots", {}), turn.email)
        has_answered = bool(kept.get("slots", {}).get("said"))
        heard = put_right(heard, is_telling=bool(memory.asked), has_answered=has_answered)
        telling = told(turn, self._whole(turn, heard, state), heard, kept.get("slots", {}))
        before, behind = beside(heard) if telling else ([*heard[:1], *map(about_it, heard[1:])], [])
        replies, kept = self._answers(turn, before, kept)
        if telling:
            said, kept = self._run(turn, telling[0], kept, {DEED: telling[1]})
            later, kept = self._answers(turn, behind, kept)
            replies += [*said, *later]
        offered = {**offer_of(replies, turn.email), **afterwards(replies)}
        reminded, slots = come_back(turn, kept.get("slots", {}), told=kept.pop(ASKED_NOW))
        is_told = just_told(memory, Memory.of(slots, turn.email), turn.email) if telling else ""
        return [*replies, *reminded], {**kept, "slots": {**slots, JUST_TOLD: is_told}, **offered}

    def _answers(
        self, turn: Turn, heard: Sequence[Understood], state: dict[str, Any]
    ) -> tuple[list[Reply], dict[str, Any]]:
        replies: list[Reply] = []
        for one in heard:
            for intent in asked_together(one.clause.rest, one.intent):
                said, state = self._answer(turn, replace(one, intent=intent), state)
                replies += said
        return replies, state

    def _whole(self, turn: Turn, heard: Sequence[Understood], state: Mapping[str, Any]) -> str:
        said = turn.said or " ".join(one.clause.text for one in heard)
        return self.meant(said, state, turn.email)

    def _answer(
        self, turn: Turn, heard: Understood, state: dict[str, Any]
    ) -> tuple[list[Reply], dict[str, Any]]:
        if heard.clause.only_rated:
            return [whether(heard.clause)], about(heard.clause, state)
        return self._run(turn, asked(_written_of(heard, turn), state, turn.today), state)

    def _run(
        self,
        turn: Turn,
        question: Asked,
        state: dict[str, Any],
        more: Mapping[str, str] = NOTHING_MORE,
    ) -> tuple[list[Reply], dict[str, Any]]:
        tracker = {
            "sender_id": turn.asker.email if turn.asker else "visitor",
            "slots": {**state.get("slots", {}), **more},
            "latest_message": question.message(),
        }
        replies, slots = self._executor.run(turn, question.intent, tracker)
        sources = [one.model_dump(mode="json") for reply in replies for one in reply.sources]
        if replies and replies[0].quotes:  # whatever Rasa took it for
            question = replace(question, intent="guidance")
        kept = after(state, question, {**slots, "sources": sources})
        kept[ASKED_NOW] = state.get(ASKED_NOW) or question.intent in TELLING
        if question.intent in NOT_REMEMBERED and question.intent != "show_more":
            return replies, kept
        return replies, {**kept, "more": question.kept() if _has_more(replies) else None}


def _offered(state: Mapping[str, Any], email: str) -> str:
    """Return what was offered to a person: nobody says yes for another."""
    return str(state.get("offered") or "") if state.get("offered_to") == email else ""


def _written_of(heard: Understood, turn: Turn) -> Understood:
    """Take the bare name of something written for a question about it: "PSTN", "DPIA checklist"."""
    text = heard.clause.text
    if turn.library is None or heard.clause.mentions or heard.confidence >= SURE:
        return heard
    shelf = turn.library.shelf(turn.store)
    if shelf.glossary.has(text):
        return replace(heard, intent="definition", confidence=1.0)
    if shelf.catalogue.called([text]):
        return replace(heard, intent="guidance", confidence=1.0)
    return heard


def _has_more(replies: Sequence[Reply]) -> bool:
    """Say whether a page of a longer table was shown."""
    return any(button.says == SHOW_MORE for reply in replies for button in reply.buttons)
