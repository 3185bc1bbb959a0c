"""Every topic has its action, and enough examples of its own."""

from collections import Counter
from pathlib import Path

import yaml

from actions.executor import Executor

# what they may be about has no end
BROAD = ("out_of_scope", "guidance")
NLU = Path(__file__).parents[2] / "nlu"


def examples(folder: str) -> list[tuple[str, str]]:
    return [
        (topic["intent"], line[2:].strip())
        for file in sorted((NLU / folder).glob("*.yml"))
        for topic in yaml.safe_load(file.read_text(encoding="utf-8")).get("nlu", [])
        for line in topic["examples"].splitlines()
        if line.startswith("- ")
    ]


def test_every_intent_has_an_action_and_every_action_an_intent(executor: Executor) -> None:
    assert set(executor.questions) == {intent for intent, _ in examples("topics")}


def test_every_intent_has_examples_enough_to_learn_from() -> None:
    counts = Counter(intent for intent, _ in examples("topics"))
    assert len(counts) >= 30
    assert min(counts.values()) >= 25
    assert max(count for intent, count in counts.items() if intent not in BROAD) <= 60


def test_nothing_is_both_trained_on_and_evaluated() -> None:
    trained = {text.casefold() for _, text in examples("topics")}
    evaluated = [text.casefold() for _, text in examples("evaluation")]
    assert len(evaluated) >= 600
    assert not trained.intersection(evaluated)
    assert len(evaluated) == len(set(evaluated))


def test_every_intent_is_described_and_evaluated() -> None:
    described = (NLU / "README.md").read_text(encoding="utf-8")
    trained = {intent for intent, _ in examples("topics")}
    assert {intent for intent, _ in examples("evaluation")} == trained
    assert all(f"`{intent}`" in described for intent in trained)
