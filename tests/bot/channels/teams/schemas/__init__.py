"""Holds cards against the schema beside this file, which is made from Microsoft's own renderer."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

HERE = Path(__file__).parent


def check(card: dict[str, Any]) -> None:
    """Fail with what is wrong with a card."""
    wrong = best_match(_validator().iter_errors(card))
    assert wrong is None, f"{wrong.json_path}: {wrong.message}"


@cache
def _validator() -> Any:
    return Draft7Validator(json.loads((HERE / "card.json").read_text(encoding="utf-8")))
