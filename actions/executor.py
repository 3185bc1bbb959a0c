"""Finds the custom actions by looking, and runs the one that an intent names with rasa_sdk."""

import asyncio
import importlib
import pkgutil
from typing import Any

from rasa_sdk.executor import ActionExecutor

import actions
from actions.ask import Turn
from actions.question import Question
from actions.reply import Reply


def questions() -> dict[str, type[Question]]:
    """Return every question that can be asked, by its intent."""
    for module in pkgutil.walk_packages(actions.__path__, "actions."):
        importlib.import_module(module.name)
    return {one.intent: one for one in _below(Question) if one.intent}


class Executor:
    """Runs one action in the turn's transaction; each turn has actions of its own."""

    def __init__(self) -> None:
        self.questions = questions()

    def run(
        self, turn: Turn, intent: str, tracker: dict[str, Any]
    ) -> tuple[list[Reply], dict[str, Any]]:
        """Return what the action says, and the slots that it sets."""
        action = self.questions[intent](turn)
        executor = ActionExecutor()
        executor.register_action(action)
        call = {"next_action": action.name(), "tracker": tracker, "domain": {}}
        result = asyncio.run(executor.run(call))
        if result is None:
            raise LookupError(f"rasa_sdk did not run {action.name()}.")
        replies = [Reply.model_validate(one["custom"]) for one in result.responses]
        return replies, {one["name"]: one["value"] for one in result.events}


def _below(parent: type[Question]) -> list[type[Question]]:
    children = parent.__subclasses__()
    return [*children, *(one for child in children for one in _below(child))]
