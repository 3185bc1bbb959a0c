"""One turn of talk: which action answers, what is followed up, and what is asked back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from actions.ask import Turn, entities
from actions.clauses import Clause
from actions.executor import Executor
from actions.paging import PAGE, SHOW_MORE
from actions.reply import Button, Reply, unanswered
from knowledge.naming import Kind

# below this Rasa is guessing: chosen on nlu/evaluation/tuning.yml (nlu/README.md, Decisions)
SURE_ENOUGH = 0.30
_YES = re.compile(r"\W*(?:yes|yep|yeah|yup|aye|ok|okay|sure|please|that one|correct)\b[\w\s]{0,12}\W*", re.IGNORECASE)

BARE: dict[Kind, str] = {
    "project": "status",
    "organisation": "council_projects",
    "portfolio": "overview",
    "person": "person",
}
NOT_REMEMBERED = frozenset(
    {"greet", "thanks", "goodbye", "help", "how_are_you", "bot_identity", "feedback_good", "feedback_bad"}
)


@dataclass(frozen=True)
class Understood:
    """A clause, and what Rasa made of it."""

    clause: Clause
    intent: str
    confidence: float


@dataclass
class Asked:
    """What an action is asked: Rasa's latest message, in the making."""

    intent: str
    confidence: float
    text: str
    entities: list[dict[str, Any]]
    unknown: list[str] = field(default_factory=list)
    offset: int = 0

    def kept(self) -> dict[str, Any]:
        """Return what the conversation remembers of it."""
        return {
            "intent": self.intent, "text": self.text, "entities": self.entities, "offset": self.offset
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
        replies: list[Reply] = []
        for one in heard:
            said, kept = self._answer(turn, one, kept)
            replies += said
        return replies, {**kept, "offered": _offered(replies)}

    def _answer(
        self, turn: Turn, heard: Understood, state: dict[str, Any]
    ) -> tuple[list[Reply], dict[str, Any]]:
        asked = _asked(heard, state)
        if asked is None:
            return [_asks_or_reports(heard.clause)], state
        tracker = {
            "sender_id": turn.asker.email if turn.asker else "visitor",
            "slots": state.get("slots", {}),
            "latest_message": {
                "text": asked.text,
                "intent": {"name": asked.intent, "confidence": asked.confidence},
                "entities": asked.entities,
                "unknown": asked.unknown,
                "offset": asked.offset,
            },
        }
        replies, slots = self._executor.run(turn, asked.intent, tracker)
        sources = [one.model_dump(mode="json") for reply in replies for one in reply.sources]
        kept = _after(state, asked, {**slots, "sources": sources})
        return replies, {**kept, "more": asked.kept() if _has_more(replies) else None}


def _asked(heard: Understood, state: Mapping[str, Any]) -> Asked | None:
    clause, last, pending = heard.clause, state.get("last"), state.get("pending")
    if clause.only_rated:
        return None
    if clause.bare and pending:
        return _filled(pending, clause)
    if clause.bare:
        return _plain(heard, BARE[clause.mentions[0].candidates[0].kind])
    if heard.intent == "follow_up" and last and clause.mentions:
        return _again(last, clause)
    if heard.intent == "show_more" and (more := state.get("more")):
        return Asked(**{**more, "confidence": 1.0, "offset": more["offset"] + PAGE})
    if heard.intent == "why" and state.get("slots", {}).get("focus") == "project":
        return _plain(heard, "rating_change")
    if heard.confidence < SURE_ENOUGH:
        return _plain(heard, "out_of_scope")
    return _plain(heard, heard.intent)


def _has_more(replies: Sequence[Reply]) -> bool:
    """Say whether a page of a longer table was shown."""
    return any(button.says == SHOW_MORE for reply in replies for button in reply.buttons)


def _offered(replies: Sequence[Reply]) -> str | None:
    """Return what a "yes" would mean: the one thing that was asked back about."""
    said = [button.says for reply in replies if not reply.answered for button in reply.buttons]
    return said[0] if len(said) == 1 else None


def _plain(heard: Understood, intent: str) -> Asked:
    clause = heard.clause
    return Asked(
        intent, heard.confidence, clause.text, entities(clause.mentions), list(clause.unknown)
    )


def _again(last: Mapping[str, Any], clause: Clause) -> Asked:
    """Ask the last question again about what is named now."""
    named = entities(clause.mentions)
    kinds = {one["entity"] for one in named}
    rest = [one for one in last["entities"] if one["entity"] not in kinds]
    moved = [{**one, "start": 0, "end": 0} for one in rest]
    return Asked(last["intent"], 1.0, clause.text, [*moved, *named], list(clause.unknown))


def _filled(pending: Mapping[str, Any], clause: Clause) -> Asked:
    """Ask the question that was waiting for a name, with the name."""
    named = entities(clause.mentions)
    kinds = {candidate["kind"] for one in named for candidate in one["candidates"]}
    rest = [one for one in pending["entities"] if one["entity"] not in kinds]
    away = len(pending["text"]) + 1
    moved = [{**one, "start": one["start"] + away, "end": one["end"] + away} for one in named]
    return Asked(pending["intent"], 1.0, f"{pending['text']} {clause.text}", [*rest, *moved])


def _after(
    state: dict[str, Any], asked: Asked, slots: dict[str, Any]
) -> dict[str, Any]:
    waiting = slots.pop("waiting_for", None)
    kept = {**state, "slots": {**state.get("slots", {}), **slots}}
    kept["pending"] = asked.kept() if waiting else None
    if asked.intent not in NOT_REMEMBERED and not waiting:
        kept["last"] = asked.kept()
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
    """Forget what the asker may not see (any more): a conversation can have several people in it."""
    kept = dict(state)
    for key in ("last", "pending", "more"):
        asked = kept.get(key) or {}
        named = [c for one in asked.get("entities", ()) for c in one["candidates"]]
        ids = {one["id"] for one in named if one["kind"] == "project"}
        if len(turn.store.projects.with_ids(ids)) < len(ids):
            kept[key] = None
    return kept
