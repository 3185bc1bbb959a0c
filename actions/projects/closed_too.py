"""Whether closed projects count, which they do where they are asked for (CONTRACT.md)."""

from __future__ import annotations

from actions.ask import Ask
from actions.filters import CLOSED_TOO
from actions.reply import Button
from actions.scoped import Closed, Scope

_TOO = rf"{CLOSED_TOO}|open (?:and|or) closed|closed or (?:not|open)|all[- ]time"
_ALONE = r"(?:closed|finished|completed|ended|former) (?:projects?|ones|programmes?|pilots?)"


def closed_asked(ask: Ask) -> Closed:
    """Return whether closed projects are asked for: beside the open ones, or alone."""
    if ask.says(_TOO):
        return "too"
    return "alone" if ask.says(_ALONE) else "left out"


def counted_in(scope: Scope, closed: Closed) -> str:
    """Write a scope with which of its projects are counted: "across all open projects"."""
    kind = {"left out": "open", "alone": "closed", "too": ""}[closed]
    if not kind:
        return f"{scope.words}, closed ones too"
    if scope.words.endswith("all projects"):
        return scope.words.replace("all projects", f"all {kind} projects")
    return f"{scope.words}, in {kind} projects"


def with_closed(ask: Ask) -> Button:
    """Return the button that asks the same with closed projects in it."""
    asked = ask.text.rstrip(" ?!.")
    return Button(label="Count closed ones too", says=f"{asked}, including closed projects?")
