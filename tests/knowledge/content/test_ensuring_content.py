import threading

import pytest

from knowledge.content import BrokenArticleError, ensure_content
from knowledge.store import THE_OFFICE, opener
from knowledge.store.database import make_engine
from tests.fakes.encoder import FakeEncoder
from tests.world import NOW


@pytest.fixture
def articles(write):
    for name in ("cloud", "cats", "plan"):
        write(f"{name}.md", f"# The {name}\n\nAbout the {name}.", owner="Digital Office")


@pytest.fixture
def ensure(open_store, encoder, guides):
    """Take the articles in; return whether the encoder was asked for."""

    def ensure(encoder=encoder) -> bool:
        asked = []
        ensure_content(open_store, lambda: asked.append(1) or encoder, lambda: NOW, folder=guides)
        return bool(asked)

    return ensure


@pytest.fixture
def titles(open_store):
    def titles() -> list[str]:
        with open_store(to_read=True) as store:
            return [one.title for one in store.documents.all()]

    return titles


def test_the_second_time_there_is_nothing_to_do(articles, ensure, titles, open_store):
    assert ensure()
    with open_store(to_read=True) as store:
        version = store.documents.version()

    assert not ensure()
    assert titles() == ["The cats", "The cloud", "The plan"]
    with open_store(to_read=True) as store:
        assert store.documents.version() == version
        assert {one.root for one in store.documents.all()} == {"cairn"}
        assert store.documents.at("cairn/cloud.md")


def test_only_what_changed_is_read_again(articles, ensure, encoder, write, titles):
    ensure()
    encoder.encoded.clear()
    write("cats.md", "# The cats\n\nAbout all cats.", owner="Digital Office")

    assert ensure()
    assert encoder.encoded == ["The cats. About all cats."]


def test_an_article_that_is_gone_is_retired_and_comes_back(articles, ensure, guides, titles):
    ensure()
    away = (guides / "cats.md").rename(guides.parent / "cats.md")
    ensure()
    assert titles() == ["The cloud", "The plan"]

    away.rename(guides / "cats.md")
    ensure()
    assert titles() == ["The cats", "The cloud", "The plan"]


def test_other_documents_are_left_alone(articles, ensure, take, tmp_path, titles):
    other = tmp_path / "other" / "dogs.md"
    other.parent.mkdir()
    other.write_text("# The dogs\n\nAbout dogs.")
    take(other)
    ensure()

    assert "The dogs" in titles()


def test_what_was_broken_off_is_gone_on_with(articles, ensure, encoder, titles):
    class BreaksOff(FakeEncoder):
        def encode(self, sentences):
            if len(self.encoded) == 2:
                raise KeyboardInterrupt
            return super().encode(sentences)

    with pytest.raises(KeyboardInterrupt):
        ensure(BreaksOff())

    assert ensure()
    assert encoder.encoded == ["The plan. About the plan."]
    assert not ensure()


def test_a_damaged_article_is_named_and_tried_again(articles, ensure, write):
    write("cats.md", "# The cats", kind="novel")

    for _ in range(2):
        with pytest.raises(BrokenArticleError, match=r"cats\.md: Its kind is “novel”"):
            ensure()


def test_it_is_said_that_it_takes_a_while_only_when_it_does(articles, open_store, guides):
    said = []
    for _ in range(2):
        ensure_content(open_store, FakeEncoder, lambda: NOW, said.append, folder=guides)

    assert len(said) == 1
    assert "articles" in said[0]


def test_two_that_start_at_once_keep_each_article_once(database_url, engine, articles, guides):
    start, failed = threading.Barrier(2), []

    def begin() -> None:
        own = make_engine(database_url)
        start.wait()
        try:
            ensure_content(opener(own), FakeEncoder, lambda: NOW, folder=guides)
        except Exception as error:
            failed.append(error)
        own.dispose()

    threads = [threading.Thread(target=begin) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert not failed
    with opener(engine)(THE_OFFICE, to_read=True) as store:
        assert [one.title for one in store.documents.all()] == ["The cats", "The cloud", "The plan"]
        assert len(store.documents.searched()) == 3
