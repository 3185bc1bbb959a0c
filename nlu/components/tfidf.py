"""Give Rasa's classifier the words and letters of a message, the rarer the weightier.

Rasa's own CountVectorsFeaturizer counts: "the" weighs as much as "milestone".
"""

import json
import re
from typing import Any, Dict, List, Optional, Text

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer

_DIGITS = re.compile(r"\d+")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class TfIdf(SparseFeaturizer, GraphComponent):
    """Add the tf-idf of a message's n-grams, times `weight`, to its sentence features."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Take single words unless told otherwise."""
        return {
            **SparseFeaturizer.get_default_config(),
            "analyzer": "word",
            "ngram_range": [1, 1],
            "min_df": 1,
            "weight": 1.0,
        }

    @classmethod
    def validate_config(cls, config: Dict[Text, Any]) -> None:
        """Leave it to scikit-learn, which names what it does not like."""

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "TfIdf":
        """Make the component, untrained."""
        return cls(execution_context.node_name, config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "TfIdf":
        """Make the component with the n-grams it was trained on."""
        with model_storage.read_from(resource) as folder:
            learnt = json.loads((folder / "ngrams.json").read_text(encoding="utf-8"))
        component = cls(
            execution_context.node_name, config, model_storage, resource, learnt["ngrams"]
        )
        component._vectoriser.idf_ = np.array(learnt["idf"], dtype=np.float32)
        return component

    def __init__(
        self,
        name: Text,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        ngrams: Optional[List[Text]] = None,
    ) -> None:
        """Set up the vectoriser, over *ngrams* when they are known."""
        super().__init__(name, config)
        self._model_storage = model_storage
        self._resource = resource
        self._vectoriser = vectoriser(
            config["analyzer"], tuple(config["ngram_range"]), config["min_df"], ngrams
        )

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which n-grams there are, and how rare, and keep them."""
        self._vectoriser.fit([message.get(TEXT) for message in training_data.intent_examples])
        learnt = {
            "ngrams": list(self._vectoriser.get_feature_names_out()),
            "idf": self._vectoriser.idf_.tolist(),
        }
        with self._model_storage.write_to(self._resource) as folder:
            (folder / "ngrams.json").write_text(json.dumps(learnt), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add n-grams to every example."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add n-grams to *messages*."""
        spoken = [message for message in messages if message.get(TEXT) is not None]
        if spoken:
            rows = self._vectoriser.transform([message.get(TEXT) for message in spoken])
            rows *= self._config["weight"]
            for message, row in zip(spoken, rows, strict=True):
                self.add_features_to_message(None, row, TEXT, message)
        return messages


def vectoriser(
    analyzer: Text, ngram_range: tuple, min_df: int, ngrams: Optional[List[Text]] = None
) -> TfidfVectorizer:
    """Make a tf-idf vectoriser; a question mark counts as a word, and any number as one."""
    return TfidfVectorizer(
        analyzer=analyzer,
        ngram_range=ngram_range,
        min_df=min_df,
        vocabulary=ngrams,
        preprocessor=plain,
        token_pattern=r"\w+|\?" if analyzer == "word" else None,
        sublinear_tf=True,
        dtype=np.float32,
    )


def plain(text: Text) -> Text:
    """Write *text* small, and every number alike."""
    return _DIGITS.sub("0", text.lower())
