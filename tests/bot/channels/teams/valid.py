"""What Teams takes: Adaptive Cards 1.5 by their schema and by Teams' own SDK, and its limits."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import microsoft_teams.cards as sdk
from microsoft_teams.api.models.entity import CitationEntity
from microsoft_teams.cards.core import SerializableObject

from tests.bot.channels.teams.reading import elements, links, shown, squashed
from tests.bot.channels.teams.schemas import check

# of what 1.5 has, what Teams draws everywhere; a line for each element that we draw
SPACED = {"type", "spacing"}
TEXT = {"type", "text", "size", "weight", "color", "isSubtle"}
INPUT = {"type", "id", "label", "isRequired", "errorMessage", "value"}
ACTION = {"type", "title", "tooltip", "style", "data"}
KNOWN = {
    "AdaptiveCard": {"type", "$schema", "version", "fallbackText", "body", "actions"},
    "RichTextBlock": SPACED | {"inlines"},
    "TextRun": TEXT,
    "TextBlock": SPACED | TEXT | {"wrap"},
    "FactSet": SPACED | {"facts"},
    "Container": SPACED | {"style", "items"},
    "Table": SPACED | {"columns", "rows", "fallback"},
    "TableRow": {"type", "cells"},
    "TableCell": {"type", "items"},
    "ActionSet": SPACED | {"actions"},
    "Action.Submit": ACTION,
    "Action.Execute": ACTION | {"verb", "fallback"},
    "Action.ShowCard": {"type", "title", "card"},
    "Input.Text": INPUT | {"isMultiline"},
    "Input.ChoiceSet": INPUT | {"style", "choices"},
    "Input.Date": INPUT,
}
# what holds one of a few values
CHOSEN = {"type", "version", "spacing", "size", "weight", "color", "isSubtle", "wrap", "style",
          "isRequired", "isMultiline"}  # fmt: skip
CLASSES: dict[str, type[SerializableObject]] = {
    one.model_fields["type"].default: one
    for one in vars(sdk).values()
    if isinstance(one, type) and issubclass(one, SerializableObject) and "type" in one.model_fields
}


def check_activity(activity: dict[str, Any]) -> None:
    """Hold one message to Teams' limits."""
    assert size(activity) <= 27_000
    assert ("text" in activity) != ("attachments" in activity)
    if "attachments" in activity:
        (attached,) = activity["attachments"]
        assert attached["contentType"] == "application/vnd.microsoft.card.adaptive"
        assert activity["summary"].strip()
        check_card(attached["content"])
    elif "entities" in activity:
        assert activity["textFormat"] == "markdown"
        assert shown(activity["text"])
        assert not links(activity["text"])
        check_citations(activity)
    else:
        assert activity["textFormat"] == "plain"
        assert activity["text"].strip()
        assert "\n" not in activity["text"]


def check_citations(activity: dict[str, Any]) -> None:
    (entity,) = activity["entities"]
    CitationEntity.model_validate(entity)
    claims = entity["citation"]
    assert [one["position"] for one in claims] == list(range(1, len(claims) + 1))
    assert 1 <= len(claims) <= 20
    for one in claims:
        assert f"[{one['position']}]" in activity["text"]
        appearance = one["appearance"]
        assert 1 <= len(appearance["name"].encode("utf-16-le")) // 2 <= 80
        assert 1 <= len(appearance["abstract"].encode("utf-16-le")) // 2 <= 160
        assert len(appearance["keywords"]) <= 3
        assert all(1 <= len(word) <= 28 for word in appearance["keywords"])


def check_card(card: dict[str, Any]) -> None:
    """Hold a card to what Adaptive Cards 1.5 and Teams have."""
    check(card)
    assert card["version"] == "1.5"
    assert card["body"]
    found = list(elements(card))
    for one in found:
        check_element(one)
    ids = [one["id"] for one in found if "id" in one]
    assert len(set(ids)) == len(ids)


def check_element(one: dict[str, Any]) -> None:
    kind = one["type"]
    assert set(one) <= KNOWN[kind], (kind, set(one) - KNOWN[kind])
    said = {name: value for name, value in one.items() if name in CHOSEN}
    check_known(kind, frozenset(one), json.dumps(said, sort_keys=True))
    CHECKS.get(kind, lambda _: None)(one)


@cache
def check_known(kind: str, names: frozenset[str], said: str) -> None:
    """Ask the SDK whether an element has these properties, and may have these values."""
    model = CLASSES[kind]
    alias = model.model_config["alias_generator"].serialization_alias
    known = {field.serialization_alias or alias(name) for name, field in model.model_fields.items()}
    assert names - {"$schema"} <= known
    model.model_validate(json.loads(said))


def check_run(one: dict[str, Any]) -> None:
    assert one["text"]
    assert "\n" not in one["text"]
    assert "{{DATE" not in one["text"]


def check_block(one: dict[str, Any]) -> None:
    assert one["wrap"]
    assert shown(one["text"]).strip()
    assert "{{" not in one["text"]


def check_facts(one: dict[str, Any]) -> None:
    assert one["facts"]
    for fact in one["facts"]:
        assert set(fact) == {"title", "value"}
        for text in fact.values():
            assert shown(text) == text
            assert not links(text)


def check_table(one: dict[str, Any]) -> None:
    width = len(one["columns"])
    assert 2 <= width <= 3
    assert {len(row["cells"]) for row in one["rows"]} == {width}
    assert {column["width"] for column in one["columns"]} == {1}
    for element in elements(one["fallback"]):
        check_element(element)


def check_actions(one: dict[str, Any]) -> None:
    assert 1 <= len(one["actions"]) <= 5
    for action in one["actions"]:
        assert 1 <= len(action["title"]) <= 60
        if action["type"] == "Action.ShowCard":
            check_card(action["card"])
            check_actions(action["card"])
            continue
        assert action["data"]["action"]
        assert "key" not in action["data"]  # a property of Teams' renderer
        instead = action.get("fallback")
        if action["type"] == "Action.Execute":
            assert action["verb"] == action["data"]["action"]
            assert (instead["type"], instead["data"]) == ("Action.Submit", action["data"])
            check_element(instead)


def check_choices(one: dict[str, Any]) -> None:
    values = [choice["value"] for choice in one["choices"]]
    assert values
    assert len(set(values)) == len(values)
    assert one.get("value", values[0]) in values
    if one["style"] == "expanded":
        assert all(squashed(shown(value)) == squashed(value) for value in values)


def size(drawn: Any) -> int:
    written = json.dumps(drawn, ensure_ascii=False, separators=(",", ":"))
    return len(written.encode("utf-16-le"))


CHECKS = {
    "TextRun": check_run, "TextBlock": check_block, "FactSet": check_facts, "Table": check_table,
    "ActionSet": check_actions, "Input.ChoiceSet": check_choices,
}  # fmt: skip
