"""The components live in Rasa's own Python: what they compute is asked of it there."""

import json
import os
import subprocess

import numpy as np
import pytest

from bot.rasa_house import CONFIG, NLU, PYTHON
from knowledge.search.encoder import Encoder

pytestmark = pytest.mark.live

SENTENCES = ["who leads telecare?", "ok", "Is the Digital Telecare project on track?", "", "é 漢字"]


@pytest.fixture(scope="session")
def ask():
    """Run a line of Python beside the components and return the JSON that it prints."""

    def run(script, *arguments):
        beginning = "import json, sys; sys.path.insert(0, sys.argv[1])\n"
        told = subprocess.run(
            [PYTHON, "-c", beginning + script, NLU, *arguments],
            env={"PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(told.stdout)

    return run


@pytest.fixture(scope="session")
def without_the_rest(ask):
    """Import as the launcher does, without TensorFlow."""

    def run(script, *arguments):
        return ask(f"import launch; launch.stand_in()\n{script}", *arguments)

    return run


def test_both_houses_encode_alike(without_the_rest, encoder_folder):
    there = without_the_rest(
        "from pathlib import Path; from components.encoder import Encode\n"
        "vectors = Encode(Path(sys.argv[2]))(json.loads(sys.argv[3]))\n"
        "print(json.dumps(vectors.tolist()))",
        encoder_folder,
        json.dumps(SENTENCES),
    )
    here = Encoder(encoder_folder).encode(SENTENCES)

    assert (np.array(there) * here).sum(axis=1).min() > 0.97


def test_every_number_is_alike_and_a_question_mark_is_a_word(without_the_rest):
    words = without_the_rest(
        "from components.tfidf import vectoriser\n"
        "learnt = vectoriser('word', (1, 1), 1).fit(['Sprint 12?', 'sprint 3'])\n"
        "print(json.dumps(list(learnt.get_feature_names_out())))"
    )

    assert words == ["0", "?", "sprint"]


@pytest.mark.parametrize(
    ("config", "needed"),
    [
        pytest.param("- name: DIETClassifier", True, id="DIET"),
        pytest.param("policies:\n- name: TEDPolicy", True, id="TED"),
        pytest.param("- name: components.intents.Intents", False, id="logistic regression"),
    ],
)
def test_tensorflow_is_left_out_only_where_nothing_computes_with_it(ask, config, needed):
    script = "import launch; print(json.dumps(launch.needs_tensorflow(sys.argv[2])))"

    assert ask(script, config) is needed


def test_our_own_pipeline_needs_no_tensorflow(ask):
    script = "import launch; print(json.dumps(launch.needs_tensorflow(open(sys.argv[2]).read())))"

    assert ask(script, CONFIG) is False


def test_labels_are_learnt_from_dense_and_from_sparse_features(ask):
    shares = ask(
        "import numpy as np; from scipy.sparse import csr_matrix\n"
        "from components.logistic import fit\n"
        "dense = np.array([[1, 0], [0.9, 0], [0, 1], [0, 0], [0, 0]], dtype=np.float32)\n"
        "sparse = csr_matrix(np.array([[0], [0], [0], [1], [1]], dtype=np.float32))\n"
        "learnt = fit(dense, sparse, ['lead', 'lead', 'sro', 'thanks', 'thanks'], 100.0, 100)\n"
        "likely = learnt.probabilities(dense[[0, 2, 3]], sparse[[0, 2, 3]])\n"
        "print(json.dumps([learnt.labels.tolist(), likely.tolist()]))"
    )
    labels, likely = shares

    assert labels == ["lead", "sro", "thanks"]
    assert np.argmax(likely, axis=1).tolist() == [0, 1, 2]
    assert np.sum(likely, axis=1) == pytest.approx(1)
    assert np.max(likely, axis=1).min() > 0.9
