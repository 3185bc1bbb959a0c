"""What became of the documents, for people and for programs."""

import json
import sys
from collections.abc import Iterable

import typer

from actions.wording import counted
from knowledge.ingest import Outcome

NOTHING = "There is no file here that Cairn can read: it reads Markdown, HTML, PDF, DOCX and text."


def show_json(outcome: Outcome) -> None:
    """Print one JSON object on standard output."""
    told = {
        "created": outcome.created,
        "updated": outcome.updated,
        "unchanged": len(outcome.unchanged),
        "retired": outcome.retired,
        "rejected": [{"path": path, "problem": problem} for path, problem in outcome.rejected],
        "notes": [{"path": path, "note": note} for path, note in outcome.notes],
    }
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")


def show(outcome: Outcome) -> None:
    """Print notes and one line of counts, and on standard error what was not taken and why."""
    for path, note in outcome.notes:
        typer.echo(f"{path}: {note}")
    for path, problem in outcome.rejected:
        typer.echo(f"{path}: {problem}", err=True)
    if not (_taken(outcome) or outcome.rejected):
        typer.echo(NOTHING, err=True)
    else:
        typer.echo(_counts(outcome))


def exit_status(outcome: Outcome) -> int:
    """Return 0 where all was taken, 1 where some was rejected, 2 where nothing could be read."""
    if not _taken(outcome):
        return 2
    return 1 if outcome.rejected else 0


def _taken(outcome: Outcome) -> bool:
    return any((outcome.created, outcome.updated, outcome.unchanged, outcome.retired))


def _counts(outcome: Outcome) -> str:
    counts: Iterable[tuple[str, int]] = (
        ("new", len(outcome.created)),
        ("changed", len(outcome.updated)),
        ("unchanged", len(outcome.unchanged)),
        ("retired", len(outcome.retired)),
        ("rejected", len(outcome.rejected)),
    )
    files = sum(number for word, number in counts if word != "retired")
    words = ", ".join(f"{number:,} {word}" for word, number in counts)
    return f"Read {counted(files, 'file')}: {words}."
