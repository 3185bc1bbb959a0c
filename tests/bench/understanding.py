"""How well Cairn understands what it was never trained on, beside the pipeline of `rasa init`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import httpx
import yaml

from actions.choosing import SURE_ENOUGH
from actions.clauses import clause
from bot.rasa_running import Running
from knowledge.councils import COUNCILS, PORTFOLIOS
from knowledge.naming import Entry, Kind, Names

NLU = Path(__file__).parents[2] / "nlu"
OUTSIDE = "out_of_scope"
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True)
class Judged:
    """An example, what a person says it means, and what the classifier says."""

    text: str
    meant: str
    taken: str
    confidence: float

    @property
    def right(self) -> bool:
        """Say whether both agree."""
        return self.meant == self.taken


@dataclass(frozen=True)
class Quality:
    """The figures of one pipeline on one set of examples."""

    examples: int
    accuracy: float
    in_scope: float
    outside_recall: float
    outside_precision: float
    calibration_error: float

    def rows(self) -> list[tuple[str, str]]:
        """Return the figures with their names."""
        return [
            ("examples", f"{self.examples:,}"),
            ("accuracy, all", f"{self.accuracy:.3f}"),
            ("accuracy, in scope", f"{self.in_scope:.3f}"),
            ("out of scope, recall", f"{self.outside_recall:.3f}"),
            ("out of scope, precision", f"{self.outside_precision:.3f}"),
            ("calibration error (ECE)", f"{self.calibration_error:.3f}"),
        ]


def examples(name: str) -> list[tuple[str, str]]:
    """Return the texts of an evaluation file with their intents."""
    topics = yaml.safe_load((NLU / "evaluation" / name).read_text(encoding="utf-8"))["nlu"]
    return [
        (line[2:].strip(), topic["intent"])
        for topic in topics
        for line in topic["examples"].splitlines()
        if line.startswith("- ")
    ]


def as_asked(text: str, names: Names) -> str:
    """Return what Rasa is asked when somebody types *text*: names of the register stood in for."""
    return clause(text, names).for_rasa


def register_of_the_examples() -> Names:
    """Return the index over the register that the examples speak about."""
    listed = yaml.safe_load((NLU / "evaluation" / "names.yml").read_text(encoding="utf-8"))
    kinds: tuple[Kind, ...] = ("project", "organisation", "person")
    entries = [
        Entry(kind, 1000 + place, one["name"], "", tuple(str(also) for also in one["aliases"]))
        for kind in kinds
        for place, one in enumerate(listed[kind])
    ]
    for place, council in enumerate(COUNCILS):
        also = (*council.other_names, *council.spellings)
        entries.append(Entry("organisation", place, council.name, council.code, also))
    for place, portfolio in enumerate(PORTFOLIOS):
        entries.append(Entry("portfolio", place, portfolio.name, "", portfolio.other_names))
    return Names(entries)


def judge(
    running: Running, asked: Sequence[tuple[str, str]], names: Names | None, sure_enough: float
) -> list[Judged]:
    """Ask a Rasa about each example; below *sure_enough* it is taken to be out of scope."""
    return list(_judged(running, asked, names, sure_enough))


def _judged(
    running: Running, asked: Sequence[tuple[str, str]], names: Names | None, sure_enough: float
) -> Iterator[Judged]:
    with httpx.Client(base_url=running.url, params={"token": running.token}, timeout=60) as http:
        for text, meant in asked:
            sent = as_asked(text, names) if names else text
            parsed = http.post("/model/parse", json={"text": sent.lstrip("/ ") or "?"})
            intent = parsed.raise_for_status().json()["intent"]
            known = intent["confidence"] >= sure_enough and intent["name"] != "nlu_fallback"
            yield Judged(text, meant, intent["name"] if known else OUTSIDE, intent["confidence"])


def quality(judged: Sequence[Judged]) -> Quality:
    """Work out the figures."""
    outside = [one for one in judged if one.meant == OUTSIDE]
    refused = [one for one in judged if one.taken == OUTSIDE]
    inside = [one for one in judged if one.meant != OUTSIDE]
    return Quality(
        examples=len(judged),
        accuracy=_share(judged),
        in_scope=_share(inside),
        outside_recall=_share(outside),
        outside_precision=_share(refused),
        calibration_error=sum(
            len(some) / len(judged) * abs(_share(some) - _mean(some))
            for _, _, some in reliability(judged)
        ),
    )


def reliability(judged: Sequence[Judged]) -> Iterator[tuple[float, float, list[Judged]]]:
    """Yield the examples by how sure the classifier was (Guo et al. 2017, expected calibration
    error).
    """
    for low, high in pairwise(BINS):
        some = [
            one for one in judged if low <= one.confidence < high or one.confidence == high == 1
        ]
        if some:
            yield low, high, some


def confusions(judged: Sequence[Judged], most: int = 25) -> list[tuple[str, str, int, str]]:
    """Return what is taken for what, how often, and an example of each."""
    wrong = [one for one in judged if not one.right]
    counts = Counter((one.meant, one.taken) for one in wrong)
    example = {(one.meant, one.taken): one.text for one in reversed(wrong)}
    return [(*pair, count, example[pair]) for pair, count in counts.most_common(most)]


def curve(judged: Sequence[Judged]) -> Iterator[tuple[float, float, float, float]]:
    """Yield, for each threshold, accuracy, and recall and precision of out of scope."""
    for hundredths in range(10, 75, 5):
        least = hundredths / 100
        moved = [_refused(one, least) for one in judged]
        figures = quality(moved)
        yield least, figures.accuracy, figures.outside_recall, figures.outside_precision


def _refused(one: Judged, least: float) -> Judged:
    taken = one.taken if one.confidence >= least else OUTSIDE
    return Judged(one.text, one.meant, taken, one.confidence)


def _share(judged: Sequence[Judged]) -> float:
    return sum(one.right for one in judged) / len(judged) if judged else 1.0


def _mean(judged: Sequence[Judged]) -> float:
    return sum(one.confidence for one in judged) / len(judged)


__all__ = [
    "SURE_ENOUGH",
    "Judged",
    "Quality",
    "confusions",
    "curve",
    "examples",
    "judge",
    "quality",
]
