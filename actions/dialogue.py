"""One turn of talk: which action answers, what is followed up, and what is asked back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.ask import Turn
from actions.asked import Asked, Understood, asked
from actions.clauses import Clause
from actions.coordinated import asked_together
from actions.executor import Executor
from actions.paging import SHOW_MORE
from actions.reply import Button, Reply, unanswered
from actions.standards.general import SURE
from actions.updates.turn import DEED, beside, come_back, told

_YES = re.compile(
    r"\W*(?:yes|yep|yeah|yup|aye|ok|okay|sure|please|that one|correct)\b[\w\s]{0,12}\W*",
    re.IGNORECASE,
)
NOTHING_MORE: Mapping[str, str] = {}
NOT_REMEMBERED = {
    *("greet", "thanks", "goodbye", "help", "how_are_you", "bot_identity", "source", "affirm"),
    *("deny", "show_more", "feedback_good", "feedback_bad", "answer_question", "shorter"),
    *("log_update", "start_update", "correct_update", "cancel"),
}


class Dialogue:
    """Holds a conversation whose state is a plain dictionary, kept by the caller."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def meant(self, text: str, state: Mapping[str, Any]) -> str:
        """Return what was offered with one button, where somebody answers only "yes"."""
        offered = state.get("offered")
        return str(offered) if offered and _YES.fullmatch(text) else text

    def reply(
        self, turn: Turn, heard: Sequence[Understood], state: Mapping[str, Any]
    ) -> tuple[list[Reply], dict[str, Any]]:
        """Answer every question of a message in turn; return the replies and the new state."""
        kept = _still_visible(turn, state)
        telling = told(turn, self._whole(turn, heard, state), heard, kept.get("slots", {}))
        before, after = beside(heard) if telling else (list(heard), [])
        replies, kept = self._answers(turn, before, kept)
        if telling:
            said, kept = self._run(turn, telling[0], kept, {DEED: telling[1]})
            later, kept = self._answers(turn, after, kept)
            replies += [*said, *later]
        offered = _offered(replies)
        reminded, slots = come_back(turn, kept.get("slots", {}), told=bool(telling and telling[1]))
        return [*replies, *reminded], {**kept, "slots": slots, "offered": offered}

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
        return self.meant(said, state)

    def _answer(
        self, turn: Turn, heard: Understood, state: dict[str, Any]
    ) -> tuple[list[Reply], dict[str, Any]]:
        if heard.clause.only_rated:
            return [_asks_or_reports(heard.clause)], state
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
        kept = _after(state, question, {**slots, "sources": sources})
        if question.intent in NOT_REMEMBERED and question.intent != "show_more":
            return replies, kept
        return replies, {**kept, "more": question.kept() if _has_more(replies) else None}


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


def _offered(replies: Sequence[Reply]) -> str | None:
    """Return what a "yes" would mean: the one thing that was asked back about."""
    said = [button.says for reply in replies if not reply.answered for button in reply.buttons]
    return said[0] if len(said) == 1 else None


def _after(state: dict[str, Any], question: Asked, slots: dict[str, Any]) -> dict[str, Any]:
    waiting = slots.pop("waiting_for", None)
    kept = {**state, "slots": {**state.get("slots", {}), **slots}}
    kept["pending"] = question.kept() if waiting else None
    if question.intent not in NOT_REMEMBERED and not waiting:
        kept["last"] = question.kept()
    return kept


def _asks_or_reports(clause: Clause) -> Reply:
    text = clause.text.strip()
    name, rating = clause.mentions[0].text, clause.rest.strip()
    return unanswered(
        f"Are you asking about {name}, or reporting that it is {rating}?",
        Button(label="I’m asking", says=f"{text}?"),
        Button(label="I’m reporting", says=f"{name}: {rating}"),
    )


def _still_visible(turn: Turn, state: Mapping[str, Any]) -> dict[str, Any]:
    """Forget what the asker may not see: a conversation can have several people in it."""
    named = {key: _projects_in(state.get(key)) for key in ("last", "pending", "more")}
    seen = turn.store.projects.existing(set().union(*named.values()))
    hidden = [key for key, ids in named.items() if not ids <= seen]
    return {**state, **dict.fromkeys(hidden)}


def _projects_in(question: Mapping[str, Any] | None) -> set[int]:
    """Return the ids of the projects that a remembered question names or may have meant."""
    entities = question["entities"] if question else ()
    candidates = (one for entity in entities for one in entity["candidates"])
    return {one["id"] for one in candidates if one["kind"] == "project"}
