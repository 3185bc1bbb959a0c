import numpy as np
import pytest

from knowledge.search.encoder import Encoder


@pytest.fixture(scope="module")
def encoder(encoder_folder):
    return Encoder(encoder_folder)


@pytest.mark.parametrize(
    ("said", "near", "far"),
    [
        pytest.param(
            "who is in charge of telecare?",
            "telecare's project lead",
            "when does the telecare project end?",
            id="lead, not date",
        ),
        pytest.param(
            "what is standing in the way?",
            "obstacles and blockers",
            "how many councils take part?",
            id="blockers in other words",
        ),
        pytest.param(
            "How should we test with users who are blind?",
            "Accessibility: research with people who use assistive technology",
            "Data protection: how long records are kept",
            id="guidance without a common word",
        ),
        pytest.param("my mum has fallen", "someone needs help now", "savings", id="alarm"),
    ],
)
def test_what_means_the_same_is_nearer(encoder, said, near, far):
    asked, right, wrong = encoder.encode([said, near, far])

    assert asked @ right > asked @ wrong + 0.05


def test_every_vector_has_length_one(encoder):
    vectors = encoder.encode(["ok", "", "a much longer sentence about councils" * 40])

    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1)


def test_order_and_company_hardly_matter(encoder):
    sentences = [f"{'again and ' * (number % 7)}{number}" for number in range(70)]
    together = encoder.encode(sentences)
    alone = np.vstack([encoder.encode([sentence]) for sentence in sentences])

    assert (together * alone).sum(axis=1).min() > 0.97


def test_no_sentence_gives_no_vector(encoder):
    assert encoder.encode([]).shape == (0, 384)
