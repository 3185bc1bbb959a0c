import threading

import numpy as np
import pytest

from knowledge.search import meaning as module
from knowledge.search.meaning import Meaning
from tests.fakes.encoder import FakeEncoder


def test_the_encoder_is_loaded_once_and_when_it_is_needed():
    loaded = []

    def load():
        loaded.append(1)
        return FakeEncoder()

    meaning = Meaning(load)
    assert not loaded
    meaning.ready()
    meaning.of("a plan")
    meaning.ready()
    assert len(loaded) == 1


def test_what_was_asked_before_is_remembered_and_each_sentence_is_asked_once():
    encoder = FakeEncoder()
    meaning = Meaning(lambda: encoder)
    first = meaning.of("a plan")
    vectors = meaning.of_all(["an audit", "a plan", "an audit"])

    assert encoder.encoded == ["a plan", "an audit"]
    assert np.array_equal(vectors[1], first)
    assert np.array_equal(vectors[0], vectors[2])
    assert meaning.of_all([]) == []


def test_the_longest_unasked_is_forgotten_first(monkeypatch):
    monkeypatch.setattr(module, "MOST_KEPT", 2)
    encoder = FakeEncoder()
    meaning = Meaning(lambda: encoder)
    for sentence in ("a", "b", "a", "c", "a", "b"):
        meaning.of(sentence)

    assert encoder.encoded == ["a", "b", "c", "b"]


def test_more_sentences_than_are_kept_all_get_their_meaning(monkeypatch):
    monkeypatch.setattr(module, "MOST_KEPT", 2)
    sentences = ["a", "b", "c", "d"]

    assert np.array_equal(Meaning(FakeEncoder).of_all(sentences), FakeEncoder().encode(sentences))


def test_an_encoder_that_fails_is_asked_again():
    class Fails(FakeEncoder):
        def encode(self, sentences):
            if not self.encoded:
                self.encoded.append("once")
                raise MemoryError
            return super().encode(sentences)

    meaning = Meaning(Fails)
    with pytest.raises(MemoryError):
        meaning.of("a plan")

    assert meaning.of("a plan").shape == (384,)


def test_many_may_ask_at_once():
    encoder = FakeEncoder()
    meaning, found = Meaning(lambda: encoder), []
    threads = [
        threading.Thread(target=lambda: found.append(meaning.of("a plan"))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert encoder.encoded == ["a plan"]
    assert len(found) == 8
