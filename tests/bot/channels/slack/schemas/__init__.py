"""Holds what is drawn against the schemas beside this file, which are made from Slack's types."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

HERE = Path(__file__).parent


def check(kind: str, drawn: Any) -> None:
    """Fail with what Slack would say of it: *kind* is one of the types in the .ts files."""
    wrong = best_match(_validator(kind).iter_errors(drawn))
    assert wrong is None, f"{wrong.json_path}: {wrong.message}"


def schema(kind: str) -> dict[str, Any]:
    """Return the schema of one type, with all that it needs of the others."""
    name = "manifest" if kind == "Manifest" else "drawn"
    defined = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))["definitions"]
    if "KnownBlock" in defined:
        defined["KnownBlock"] = _told_by_type(defined["KnownBlock"], defined)
    return {"$ref": f"#/definitions/{kind}", "definitions": defined}


def _told_by_type(one_of: dict[str, Any], defined: dict[str, Any]) -> dict[str, Any]:
    """Write "any of these" as "the one of that type": much faster, and it says what is wrong."""
    types = {_type(defined[ref["$ref"].rpartition("/")[2]]): ref for ref in one_of["anyOf"]}
    chosen = [
        {"if": {"properties": {"type": {"const": name}}}, "then": ref}
        for name, ref in types.items()
    ]
    return {"required": ["type"], "properties": {"type": {"enum": [*types]}}, "allOf": chosen}


def _type(block: dict[str, Any]) -> str:
    shape = block["anyOf"][0] if "anyOf" in block else block
    return str(shape["properties"]["type"]["const"])


@cache
def _validator(kind: str) -> Any:
    return Draft7Validator(schema(kind))
