"""The state of a conversation: a plain dictionary, kept by whoever calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.ask import Turn
from actions.asked import Asked
from actions.clauses import Clause

TELLING = ("log_update", "start_update", "correct_update")
NOT_REMEMBERED = {
    *("greet", "thanks", "goodbye", "help", "how_are_you", "bot_identity", "source", "affirm"),
    *("deny", "show_more", "feedback_good", "feedback_bad", "answer_question", "shorter"),
    *(*TELLING, "cancel"),
}


def after(state: dict[str, Any], question: Asked, slots: dict[str, Any]) -> dict[str, Any]:
    """Return the state after a question: what was asked, and what Cairn waits for."""
    waiting = slots.pop("waiting_for", None)
    kept = {**state, "slots": {**state.get("slots", {}), **slots}}
    kept["pending"] = question.kept() if waiting else None
    if question.intent not in NOT_REMEMBERED and not waiting:
        kept["last"] = question.kept()
    return kept


def about(clause: Clause, state: dict[str, Any]) -> dict[str, Any]:
    """Keep in mind the project that is named, for what is asked beside it."""
    found = clause.mentions[0].candidates
    if len(found) != 1 or found[0].kind != "project":
        return state
    return {
        **state,
        "slots": {**state.get("slots", {}), "project": found[0].id, "focus": "project"},
    }


def still_visible(turn: Turn, state: Mapping[str, Any]) -> dict[str, Any]:
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
