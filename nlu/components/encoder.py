"""Give Rasa's classifier the meaning of a sentence as a vector."""

import os
from pathlib import Path
from typing import Any, Dict, List, Text

import numpy as np
import onnxruntime
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from tokenizers import Tokenizer

FOLDER = "CAIRN_ENCODER_FOLDER"
LONGEST = 128
AT_ONCE = 32


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoder(DenseFeaturizer, GraphComponent):
    """Add the encoder's vector of a message, times `weight`, to its sentence features."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Leave the encoder's folder to the environment, for it differs from machine to machine."""
        return {**DenseFeaturizer.get_default_config(), "folder": None, "weight": 1.0}

    @classmethod
    def validate_config(cls, config: Dict[Text, Any]) -> None:
        """Accept any configuration; a folder that is missing is named on loading."""

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceEncoder":
        """Make the component; nothing of it is kept in the model."""
        return cls(execution_context.node_name, config)

    def __init__(self, name: Text, config: Dict[Text, Any]) -> None:
        """Load the encoder."""
        super().__init__(name, config)
        folder = config["folder"] or os.environ.get(FOLDER)
        if not folder:
            raise ValueError(f"Set {FOLDER} to the folder of the sentence encoder.")
        self._encode = Encode(Path(folder))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add vectors to every example."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add vectors to *messages*, encoding them together."""
        spoken = [message for message in messages if message.get(TEXT) is not None]
        vectors = self._encode([message.get(TEXT) for message in spoken]) * self._config["weight"]
        for message, vector in zip(spoken, vectors, strict=True):
            self.add_features_to_message(None, vector[np.newaxis], TEXT, message)
        return messages


class Encode:
    """Encode sentences with the graph and the tokenizer kept in a folder."""

    def __init__(self, folder: Path) -> None:
        """Load both; one thread is enough for messages this short."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)

    def __call__(self, sentences: List[Text]) -> np.ndarray:
        """Return a vector of length 1 for each of *sentences*, those of like length together."""
        tokens = [self._tokenizer.encode(sentence).ids for sentence in sentences]
        order = sorted(range(len(tokens)), key=lambda place: len(tokens[place]))
        vectors = np.zeros((len(tokens), 384), dtype=np.float32)
        for start in range(0, len(order), AT_ONCE):
            places = order[start : start + AT_ONCE]
            vectors[places] = self._run([tokens[place] for place in places])
        return vectors

    def _run(self, tokens: List[List[int]]) -> np.ndarray:
        longest = max(len(sentence) for sentence in tokens)
        ids = np.array([sentence + [0] * (longest - len(sentence)) for sentence in tokens])
        return self._session.run(None, {"ids": ids, "mask": (ids > 0).astype(np.int64)})[0]
