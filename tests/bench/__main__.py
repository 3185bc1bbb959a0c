"""Measures Cairn and writes the report: `make bench`, or one part of it by name."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from bot.rasa_house import CONFIG
from bot.rasa_server import RasaServer
from tests.bench import kills, register, training, turns, understanding
from tests.bench.morning.saying import SMALL, WHOLE
from tests.bench.nudges.report import nudges
from tests.bench.schedulers import schedulers
from tests.bench.search.calibrate import calibrate
from tests.bench.search.report import search
from tests.bench.slack.report import slack
from tests.bench.teams.report import teams
from tests.bench.understanding import SURE_ENOUGH, Judged, quality
from tests.bench.updates import updates

HOME = Path(__file__).parents[2] / "var"
REPORT = HOME / "bench" / "report.md"
RASA_INIT_SURE_ENOUGH = 0.3
TUNING, READING, FEW = "--tuning", "--reading", "--few"


def main(parts: list[str]) -> None:
    """Measure the parts that are named, or all, and write the report.

    With `--tuning` the updates are those that the reading was developed on; with `--reading` they
    are read alone, without Rasa and a register. With `--few` less is said on a Monday morning.
    """
    report = ["# Measurements\n"]
    named = {part for part in parts if part not in (TUNING, READING, FEW)}
    told = partial(updates, TUNING in parts, reading_alone=READING in parts)
    size = SMALL if FEW in parts else WHOLE
    channels = {"slack": partial(slack, size), "teams": partial(teams, size)}
    measured = PARTS | {"updates": told} | channels
    for name, part in measured.items():
        if name in named or (not named and name not in BY_NAME):
            for line in part():
                sys.stdout.write(f"{line}\n")
                sys.stdout.flush()
                report.append(line)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join(report) + "\n", encoding="utf-8")
    sys.stdout.write(f"Written to {REPORT}\n")


def _understanding() -> Iterator[str]:
    server = RasaServer(HOME)
    model = server.train()
    names = understanding.register_of_the_examples()
    held = understanding.examples("held_apart.yml")
    yield "## Understanding, on examples never trained on\n"
    with training.running(HOME, model, CONFIG) as ours:
        asked = understanding.judge(ours, held, names, SURE_ENOUGH)
        bare = understanding.judge(ours, held, None, SURE_ENOUGH)
        tuning = understanding.judge(ours, understanding.examples("tuning.yml"), names, 0.0)
    init_model, seconds = training.trained_as_rasa_init(HOME)
    with training.running(HOME, init_model, training.RASA_INIT) as theirs:
        init = understanding.judge(theirs, held, None, RASA_INIT_SURE_ENOUGH)
        init_asked = understanding.judge(theirs, held, names, RASA_INIT_SURE_ENOUGH)
    columns = {
        "as Cairn asks": asked, "Cairn, names not known": bare,
        "`rasa init`, as Cairn asks": init_asked, "`rasa init`": init,
    }  # fmt: skip
    yield from _side_by_side(columns)
    yield f"\n`rasa init` took {seconds:,.0f} s to train.\n"
    yield from _details(asked, tuning)


def _side_by_side(columns: dict[str, list[Judged]]) -> Iterator[str]:
    figures = [quality(judged).rows() for judged in columns.values()]
    yield _row(["figure", *columns])
    yield _row(["---"] * (len(columns) + 1))
    for rows in zip(*figures, strict=True):
        yield _row([rows[0][0], *(value for _, value in rows)])


def _details(asked: list[Judged], tuning: list[Judged]) -> Iterator[str]:
    yield "### How sure, and how often right\n"
    yield _row(["confidence", "examples", "right"])
    yield _row(["---"] * 3)
    for low, high, some in understanding.reliability(asked):
        right = sum(one.right for one in some) / len(some)
        yield _row([f"{low:.2f} to {high:.2f}", str(len(some)), f"{right:.2f}"])
    yield "\n### What is taken for what\n"
    yield _row(["meant", "taken for", "times", "for example"])
    yield _row(["---"] * 4)
    for meant, taken, count, example in understanding.confusions(asked):
        yield _row([meant, taken, str(count), example.replace("|", "/")])
    yield "\n### Where to draw the line (tuning examples)\n"
    yield _row(["least confidence", "accuracy", "outside, recall", "outside, precision"])
    yield _row(["---"] * 4)
    for least, *shares in understanding.curve(tuning):
        yield _row([f"{least:.2f}", *(f"{share:.3f}" for share in shares)])
    yield ""


def _turns() -> Iterator[str]:
    yield "## Speed and memory\n"
    yield from _table(turns.measure())


def _register() -> Iterator[str]:
    yield "## Import and export: 5,000 projects, 100,000 updates\n"
    for source, figures in register.measure().items():
        yield f"### {source}\n"
        yield from _table(
            [(name.replace("_", " "), f"{value:,}") for name, value in figures.items()]
        )


def _kills() -> Iterator[str]:
    yield "## Never lost, never twice\n"
    yield _row(kills.HEADINGS)
    yield _row(["---"] * len(kills.HEADINGS))
    yield from map(_row, kills.measure())
    yield ""


def _table(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield _row(["figure", "value"])
    yield _row(["---"] * 2)
    for row in rows:
        yield _row(row)
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


PARTS: dict[str, Callable[[], Iterable[str]]] = {
    "understanding": _understanding,
    "turns": _turns,
    "search": search,
    "register": _register,
    "kills": _kills,
    "updates": updates,
    "slack": slack,
    "teams": teams,
    "nudges": nudges,
    "schedulers": schedulers,
    "calibrate": calibrate,
}
# what is asked for by name alone: it chooses, and measures nothing new
BY_NAME = {"calibrate"}

if __name__ == "__main__":
    main(sys.argv[1:])
