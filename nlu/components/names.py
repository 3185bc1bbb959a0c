"""Teach Rasa phrasings, not names: train on each example with other names in it as well.

The register's names change from day to day and office to office; a classifier that has only seen
"telecare" asked about risks would take the word for the question.
"""

import random
import re
import zlib
from pathlib import Path
from typing import Any, Dict, Iterator, List, Text

import yaml
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

WORDS = Path(__file__).parent.parent / "words" / "names.yml"
# what actions/clauses.py puts where it knows a name
STAND_INS = {"project": "this project", "organisation": "Angus", "person": "Jo Bloggs"}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class OtherNames(GraphComponent):
    """Add to each example its twins: one with stand-ins for its names, `copies` with others.

    Examples of the intents in `rarely` have many names already, and get the first only.
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Return two twins with other names."""
        return {"copies": 2, "rarely": ["out_of_scope"]}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "OtherNames":
        """Make the component; nothing of it is kept in the model."""
        return cls(config)

    def __init__(self, config: Dict[Text, Any]) -> None:
        """Keep the configuration; names are read when there is something to train."""
        self._config = config

    def process(self, messages: List[Message]) -> List[Message]:
        """Leave what people type as it is."""
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Return the examples with their twins."""
        names = Names(WORDS)
        examples = training_data.training_examples
        twins = [twin for example in examples for twin in self._twins(example, names)]
        return TrainingData([*examples, *twins])

    def _twins(self, example: Message, names: "Names") -> Iterator[Message]:
        text, intent = example.get(TEXT), example.get(INTENT)
        if not text:
            return
        chance = random.Random(zlib.crc32(text.encode()))  # noqa: S311 - the same at every training
        copies = 0 if intent in self._config["rarely"] else self._config["copies"]
        texts = [names.stood_in(text), *(names.swapped(text, chance) for _ in range(copies))]
        for other in dict.fromkeys(texts):
            if other != text:
                yield Message.build(text=other, intent=intent)


class Names:
    """The names in the training examples, by kind."""

    def __init__(self, file: Path) -> None:
        """Read the lookups."""
        lookups = yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
        self._names = {one["lookup"]: _lines(one["examples"]) for one in lookups}
        self._kinds = {name: kind for kind, names in self._names.items() for name in names}
        longest_first = sorted(self._kinds, key=len, reverse=True)
        any_name = "|".join(re.escape(name) for name in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{any_name})(?!\w)")

    def stood_in(self, text: Text) -> Text:
        """Return *text* with a stand-in for each name."""
        return self._pattern.sub(lambda found: STAND_INS[self._kinds[found[0]]], text)

    def swapped(self, text: Text, chance: random.Random) -> Text:
        """Return *text* with another name of its kind for each name."""
        return self._pattern.sub(
            lambda found: chance.choice(self._names[self._kinds[found[0]]]), text
        )


def _lines(examples: Text) -> List[Text]:
    return [line[2:].strip() for line in examples.splitlines() if line.startswith("- ")]
