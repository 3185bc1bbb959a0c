"""How often it is right, on registers and questions made up by the dozen."""

from collections import Counter
from dataclasses import dataclass, field
from random import Random

import pytest

from knowledge.councils import COUNCILS
from knowledge.naming import Entry, Names
from tests.knowledge.naming.made_up import Question, projects, questions

ASKED = 1200


@dataclass
class Tally:
    """What became of the questions."""

    of: Counter[str] = field(default_factory=Counter)

    def note(self, question: Question, names: Names) -> None:
        found = names.find(question.text)
        told = {one for mention in found.projects() for one in mention.candidates}
        if question.meant is None:
            self._note_stranger(told, bool(found.unknown))
        elif told == {question.meant}:
            self.of["right"] += 1
        elif question.meant in told:
            self.of["asked back"] += 1
        else:
            self.of["wrong" if len(told) == 1 else "missed"] += 1
            self.of["false unknown"] += bool(found.unknown)

    def _note_stranger(self, told: set[Entry], unknown: bool) -> None:
        if len(told) == 1 and not unknown:
            self.of["stranger taken for another"] += 1
        elif told and not unknown:
            self.of["stranger asked back"] += 1
        else:
            self.of["stranger refused" if unknown else "stranger overlooked"] += 1

    def share(self, *kinds: str, of: tuple[str, ...]) -> float:
        return sum(self.of[kind] for kind in kinds) / sum(self.of[kind] for kind in of)


def tallied(count: int) -> Tally:
    random = Random(count)  # noqa: S311
    register = projects(random, count)
    councils = [Entry("organisation", n, one.name) for n, one in enumerate(COUNCILS, 1)]
    names = Names([*register, *councils])
    tally = Tally()
    for question in questions(random, register, ASKED):
        tally.note(question, names)
    return tally


MEANT = ("right", "asked back", "wrong", "missed")
STRANGERS = (
    "stranger refused",
    "stranger asked back",
    "stranger taken for another",
    "stranger overlooked",
)


@pytest.mark.parametrize(
    ("count", "precision", "recall", "found", "strangers"),
    [
        pytest.param(40, 0.995, 0.97, 0.985, 0.96, id="40 projects"),
        pytest.param(400, 0.99, 0.92, 0.98, 0.96, id="400 projects"),
    ],
)
def test_names_are_found_and_strangers_known(count, precision, recall, found, strangers):
    tally = tallied(count)
    assert tally.share("right", of=("right", "wrong")) >= precision, tally.of
    assert tally.share("right", of=MEANT) >= recall, tally.of
    assert tally.share("right", "asked back", of=MEANT) >= found, tally.of
    told_apart = tally.share("stranger refused", "stranger asked back", of=STRANGERS)
    assert told_apart >= strangers, tally.of
