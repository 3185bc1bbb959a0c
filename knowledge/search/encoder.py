"""Turn sentences into vectors whose closeness is closeness in meaning."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

Vectors = NDArray[np.float32]

DIMENSIONS = 384
LONGEST = 256
AT_ONCE = 32


class Encoder:
    """The sentence encoder kept in a folder: a graph and its tokenizer.

    Several threads may share one; each call runs on the caller's own thread alone.
    """

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            folder / "model.onnx", options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Return one vector of length 1 for each of *sentences*, in their order.

        Those of like length go together, so that little is spent on padding.
        """
        tokens = [self._tokenizer.encode(sentence).ids for sentence in sentences]
        by_length = sorted(range(len(tokens)), key=lambda place: len(tokens[place]))
        vectors = np.empty((len(tokens), DIMENSIONS), dtype=np.float32)
        for start in range(0, len(tokens), AT_ONCE):
            places = by_length[start : start + AT_ONCE]
            vectors[places] = self._run([tokens[place] for place in places])
        return vectors

    def _run(self, tokens: list[list[int]]) -> Vectors:
        longest = max(map(len, tokens))
        ids = np.zeros((len(tokens), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, sentence in enumerate(tokens):
            ids[row, : len(sentence)] = sentence
            mask[row, : len(sentence)] = 1
        (vectors,) = self._session.run(None, {"ids": ids, "mask": mask})
        return vectors  # type: ignore[no-any-return]
