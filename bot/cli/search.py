"""``cairn search``: passages of the documents, with their scores."""

from __future__ import annotations

import asyncio
import json
import sys
import textwrap
from datetime import date
from typing import Annotated, Any

import typer

from bot.cleaning import TEXT_CHARACTERS, clean
from bot.cli.records import engine_of
from bot.reading import MOST_PASSAGES, USUAL_PASSAGES
from bot.refusal import RefusalError
from bot.settings import read_settings

NO_TEXT = "There is nothing to search for: give some words."
TOO_LONG = f"This is too long to search for: give up to {TEXT_CHARACTERS:,} characters."
NOTHING = "There are no documents to search yet. Take some in with: cairn ingest FOLDER"


def search(
    text: Annotated[str, typer.Argument(help="What to search the documents for.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    email: Annotated[str, typer.Option("--as", help="Who is searching, by e-mail.")] = "",
    limit: Annotated[
        int, typer.Option(min=1, max=MOST_PASSAGES, help="How many passages at most.")
    ] = USUAL_PASSAGES,
) -> None:
    """Search the documents and print passages with their scores, the best first.

    Example: cairn search "cloud first" --limit 3
    """
    query = clean(text)
    if not query:
        raise RefusalError(NO_TEXT)
    if len(query) > TEXT_CHARACTERS:
        raise RefusalError(TOO_LONG)
    found = _found(query, clean(email), limit)
    sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n" if as_json else shown(found))


def _found(query: str, email: str, limit: int) -> dict[str, Any]:
    from bot.app import library, reading_room, stock  # noqa: PLC0415 - slow

    settings = read_settings()
    with engine_of(settings) as engine:
        stock(engine, settings, lambda line: typer.echo(line, err=True))
        room = reading_room(engine, library(settings))
        return asyncio.run(room.search(query, email, limit))


def shown(found: dict[str, Any]) -> str:
    """Write what was found for a person to read."""
    if not found["passages"]:
        return f"{NOTHING}\n"
    fit = f"How likely the first one answers: {found['fit']:.0%}"
    passages = [_passage(number, one) for number, one in enumerate(found["passages"], 1)]
    return "\n\n".join([fit, *passages]) + "\n"


def _passage(number: int, passage: dict[str, Any]) -> str:
    under = " › ".join(part for part in (passage["title"], passage["heading"]) if part)
    reviewed = passage["reviewed"] and f"reviewed {_day(passage['reviewed'])}"
    about = (passage["owner"], reviewed, passage["path"], passage["url"])
    words = "\n".join([clean(passage["text"]), f"({', '.join(part for part in about if part)})"])
    return f"{number}. {under} (score {passage['score']:.2f})\n{textwrap.indent(words, '   ')}"


def _day(written: str) -> str:
    day = date.fromisoformat(written)
    return f"{day.day} {day:%B %Y}"
