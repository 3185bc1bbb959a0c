"""An answer on the command line: as text for people, or as one JSON object for programs."""

from __future__ import annotations

import json
import sys
from typing import Any

import typer


def show(answer: dict[str, Any], as_json: bool) -> None:
    """Print an answer; what is no answer goes to standard error where people read it."""
    if as_json:
        contracted = {key: value for key, value in answer.items() if key != "messages"}
        sys.stdout.write(json.dumps(contracted, ensure_ascii=False) + "\n")
    elif "error" in answer:
        typer.echo(answer["error"], err=True)
    else:
        sys.stdout.write(answer["text"] + "\n")
    sys.stdout.flush()


def refused(sentence: str) -> dict[str, Any]:
    """Return the object of an answer where there is none, with a sentence that says why."""
    empty = dict.fromkeys(("quotes", "facts", "buttons", "sources"), ())
    more = {"table": None, "form": None, "answered": False, "ms": 0.0, "error": sentence}
    return {"text": sentence, "intent": "", "confidence": 0.0, **empty, **more}
