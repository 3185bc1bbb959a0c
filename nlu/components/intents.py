"""Tell a message's intent by logistic regression, as Rasa does, with two things of our own.

Rasa's classifier fixes how freely it may fit (C), and keeps what it learnt with skops, whose
import alone takes half as long as all the rest of loading a model.
"""

from typing import Any, Dict, Text

import numpy as np
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier

LEARNT = ("classes_", "coef_", "intercept_")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Intents(LogisticRegressionClassifier):
    """Rasa's logistic regression over all features, sparse and dense, with a `C` to set."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Fit as freely as Rasa's own does."""
        return {**LogisticRegressionClassifier.get_default_config(), "C": 1.0}

    def __init__(
        self,
        config: Dict[Text, Any],
        name: Text,
        model_storage: ModelStorage,
        resource: Resource,
    ) -> None:
        """Make the classifier, untrained."""
        super().__init__(config, name, model_storage, resource)
        self.clf.C = self.config["C"]

    def persist(self) -> None:
        """Keep what was learnt as plain arrays."""
        learnt = {name: getattr(self.clf, name) for name in LEARNT}
        learnt["classes_"] = learnt["classes_"].astype(str)
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(folder / "learnt.npz", **learnt)

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
        component = cls(config, execution_context.node_name, model_storage, resource)
        with model_storage.read_from(resource) as folder, np.load(folder / "learnt.npz") as learnt:
            for name in LEARNT:
                setattr(component.clf, name, learnt[name])
        component.clf.classes_ = component.clf.classes_.astype(object)
        return component
