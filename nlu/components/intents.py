"""Tell a message's intent by logistic regression over every feature it has.

In place of Rasa's LogisticRegressionClassifier, which fixes how freely it may fit (C), and
keeps what it learnt with skops, whose import alone takes longer than the rest of its loading.
"""

from typing import Any, Dict, List, Text, Tuple, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, vstack

from components.logistic import Logistic, fit

LEARNT = "learnt.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Intents(IntentClassifier, GraphComponent):
    """Gives each message its intent, with a probability, and the runners-up."""

    @classmethod
    def required_components(cls) -> List[Type]:
        """Ask for features; both dense and sparse ones are needed."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Fit fairly freely, and name ten intents."""
        return {"C": 10.0, "steps": 60, "ranking_length": 10}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Intents":
        """Make the classifier, untrained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "Intents":
        """Make the classifier with what it learnt."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._learnt = Logistic.load(folder / LEARNT)
        return component

    def __init__(
        self, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        """Keep the configuration and where to keep what is learnt."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._learnt: Any = None

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples, and keep it."""
        examples = training_data.intent_examples
        intents = [example.get(INTENT) for example in examples]
        learnt = fit(*features(examples), intents, self._config["C"], self._config["steps"])
        with self._model_storage.write_to(self._resource) as folder:
            learnt.save(folder / LEARNT)
        self._learnt = learnt
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the likeliest intent of *messages*, and the ranking."""
        shares = self._learnt.probabilities(*features(messages))
        for message, likely in zip(messages, shares, strict=True):
            order = np.argsort(-likely)[: self._config["ranking_length"]]
            ranking = [
                {"name": str(self._learnt.labels[place]), "confidence": float(likely[place])}
                for place in order
            ]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages


def features(messages: List[Message]) -> Tuple[np.ndarray, csr_matrix]:
    """Return the sentence features of *messages*, a row each: the dense, then the sparse."""
    dense = [message.get_dense_features(TEXT)[1].features for message in messages]
    sparse = [message.get_sparse_features(TEXT)[1].features for message in messages]
    return np.vstack(dense), csr_matrix(vstack(sparse))
