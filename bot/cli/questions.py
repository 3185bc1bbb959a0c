"""``cairn questions``: the queue of unanswered questions, answered or closed from the keyboard."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from bot.cleaning import clean
from bot.refusal import RefusalError

NOBODY = "Say who {does} it: add --as with the e-mail of a manager or of the document’s owner."
NO_WORDS = "There is no answer to send: give its words after the number."
NO_ARTICLE = "A title is for an article: add --article, or leave --title out."
TOO_LONG = "An answer has up to {limit:,} characters, and this one has {length:,}."


def questions(
    context: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """List the questions that nobody could answer; answer or close one.

    Example: cairn questions answer 12 "By 2027." --as isla@stirling.example
    """
    if context.invoked_subcommand:
        return
    from bot.cli.queue_desk import desk  # noqa: PLC0415 - a second that --help need not spend

    with desk() as open_desk:
        waiting = open_desk.waiting()
    if as_json:
        sys.stdout.write(json.dumps({"questions": waiting}, ensure_ascii=False) + "\n")
        return
    for one in waiting:
        people = "1 person" if one["people"] == 1 else f"{one['people']} people"
        about = ", ".join(part for part in (one["portfolio"], one["document"]) if part)
        more = f"{one['kind']}, {people}, last on {one['last_asked']}{about and f', {about}'}"
        sys.stdout.write(f"{one['number']}. {clean(one['question'])}\n   {clean(more)}\n")
    if not waiting:
        sys.stdout.write("No question is waiting for an answer.\n")


def opinions(
    *, as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False
) -> None:
    """List what people thought of answers, by the buttons under them; the latest first.

    Example: cairn questions opinions --json
    """
    from bot.cli.queue_desk import desk  # noqa: PLC0415

    with desk() as open_desk:
        found = open_desk.opinions()
    if as_json:
        sys.stdout.write(json.dumps({"opinions": found}, ensure_ascii=False) + "\n")
        return
    for one in found:
        words = f": {clean(one['words'])}" if one["words"] else ""
        number = f" (question {one['queue']} of the queue)" if one["queue"] else ""
        told = f"{one['said']}, {one['opinion']}{words}{number}"
        sys.stdout.write(f"{clean(one['question'])}\n   {told}\n")
    if not found:
        sys.stdout.write("Nobody has said yet what they think of an answer.\n")


def answer(
    number: Annotated[int, typer.Argument(min=1, help="The question’s number.")],
    text: Annotated[str, typer.Argument(help="The answer, in your own words.")],
    *,
    email: Annotated[str, typer.Option("--as", help="Who answers, by e-mail.")] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the place of an earlier answer.")
    ] = False,
    article: Annotated[bool, typer.Option("--article", help="Keep it as an article too.")] = False,
    title: Annotated[str, typer.Option(help="The article’s title; else the question.")] = "",
) -> None:
    """Answer a question; the answer goes to everyone who asked it.

    Example: cairn questions answer 12 "By 2027." --as isla@stirling.example --article
    """
    _refuse_nobody(email, "answers")
    if title and not article:
        raise RefusalError(NO_ARTICLE)
    words = _words(text)
    from bot.cli.queue_desk import desk  # noqa: PLC0415

    with desk(email, for_articles=article) as open_desk:
        done = open_desk.answer(number, words, replace=replace)
        if article:
            done += f" {open_desk.keep(number, clean(title))}"
    typer.echo(done)


def close(
    number: Annotated[int, typer.Argument(min=1, help="The question’s number.")],
    *,
    email: Annotated[str, typer.Option("--as", help="Who closes it, by e-mail.")] = "",
    why: Annotated[str, typer.Option(help="Why it is closed, for those who look later.")] = "",
) -> None:
    """Take a question out of the queue without an answer.

    Example: cairn questions close 12 --as isla@stirling.example --why duplicate
    """
    _refuse_nobody(email, "closes")
    from bot.cli.queue_desk import desk  # noqa: PLC0415

    with desk(email) as open_desk:
        done = open_desk.close(number, clean(why))
    typer.echo(done)


def _refuse_nobody(email: str, does: str) -> None:
    if not email.strip():
        raise RefusalError(NOBODY.format(does=does))


def _words(text: str) -> str:
    from knowledge.questions import LONGEST_ANSWER, has_words  # noqa: PLC0415

    words = clean(text)
    if not has_words(words):
        raise RefusalError(NO_WORDS)
    if len(words) > LONGEST_ANSWER:
        raise RefusalError(TOO_LONG.format(limit=LONGEST_ANSWER, length=len(words)))
    return words
