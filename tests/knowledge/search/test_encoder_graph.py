import math

import numpy as np
import onnx
import pytest
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from knowledge.search.encoder import Encoder
from knowledge.search.encoder_files import packaged
from knowledge.search.encoder_graph import build

SENTENCES = [
    "who leads the telecare project?",
    "Is Digital Telecare on track",
    "hoo's telecare gaun",
    "ok",
    "",
    "Angus migrated 400 users; next Perth and Kinross, then Argyll & Bute.",
    "The Digital Scotland Service Standard asks that teams test with the people who will use it.",
    "Üsher 漢字 😀",
    "bins were not collected again this week " * 40,
]


@pytest.fixture(scope="module")
def weights():
    return load_file(packaged() / "model.safetensors")


@pytest.fixture(scope="module")
def exact(weights, tmp_path_factory):
    folder = tmp_path_factory.mktemp("exact")
    onnx.save(build(weights), folder / "model.onnx")
    (folder / "tokenizer.json").write_bytes((packaged() / "tokenizer.json").read_bytes())
    return Encoder(folder).encode(SENTENCES)


def test_the_graph_computes_what_the_published_model_does(weights, exact):
    tokenizer = Tokenizer.from_file(str(packaged() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(256)
    for sentence, vector in zip(SENTENCES, exact, strict=True):
        tokens = tokenizer.encode(sentence).ids

        assert np.allclose(by_hand(weights, tokens), vector, atol=1e-5), sentence


def test_quantising_hardly_turns_the_vectors(exact, encoder_folder):
    cosines = (Encoder(encoder_folder).encode(SENTENCES) * exact).sum(axis=1)

    assert cosines.mean() > 0.985
    assert cosines.min() > 0.96


def by_hand(weights, tokens):
    """Run BERT as its paper has it, with nothing but numpy."""
    named = weights.__getitem__
    hidden = (
        named("embeddings.word_embeddings.weight")[tokens]
        + named("embeddings.position_embeddings.weight")[: len(tokens)]
        + named("embeddings.token_type_embeddings.weight")[0]
    )
    hidden = normalised(hidden, weights, "embeddings")
    for layer in range(6):
        name = f"encoder.layer.{layer}"
        heard = dense(attention(hidden, weights, name), weights, f"{name}.attention.output.dense")
        hidden = normalised(hidden + heard, weights, f"{name}.attention.output")
        wide = dense(hidden, weights, f"{name}.intermediate.dense")
        active = wide * (1 + erf(wide / math.sqrt(2))) / 2
        heard = dense(active, weights, f"{name}.output.dense")
        hidden = normalised(hidden + heard, weights, f"{name}.output")
    mean = hidden.mean(axis=0)
    return mean / np.linalg.norm(mean)


erf = np.vectorize(math.erf, otypes=[np.float32])


def attention(hidden, weights, name):
    query, key, value = (
        dense(hidden, weights, f"{name}.attention.self.{part}").reshape(-1, 12, 32).swapaxes(0, 1)
        for part in ("query", "key", "value")
    )
    scores = query @ key.swapaxes(1, 2) / math.sqrt(32)
    shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares /= shares.sum(axis=-1, keepdims=True)
    return (shares @ value).swapaxes(0, 1).reshape(-1, 384)


def dense(hidden, weights, name):
    return hidden @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def normalised(hidden, weights, name):
    centred = hidden - hidden.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-12)
    scale, shift = (weights[f"{name}.LayerNorm.{part}"] for part in ("weight", "bias"))
    return centred / spread * scale + shift
