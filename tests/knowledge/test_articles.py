from datetime import date

import pytest

from knowledge.articles import LONGEST_TITLE, NotYoursError, keep_article
from knowledge.models import Document
from knowledge.store import THE_OFFICE, VISITOR, viewer
from knowledge.store.questions import Asker
from tests.fakes.books import library
from tests.world import NOW

ASKED = "Do we need a cookie banner on the intranet?"
SAID = "No: intranets are exempt.\n\n- <b>Public</b> sites *do* need one."


@pytest.fixture
def answered(open_store):
    """Put a question in the queue and answer it; return its number."""

    def answered(text=ASKED, words=SAID, named=()):
        with open_store() as store:
            number = store.questions.ask(text, Asker("web:a", "", NOW), named=named).question_id
        with open_store(THE_OFFICE) as store:
            question = store.questions.to_change(number)
            isla = store.people.reached_at("isla@stirling.example")
            store.questions.answer(question, words, isla, NOW)
        return number

    return answered


@pytest.fixture
def keep(open_store):
    def keep(number, title="", seen_by=THE_OFFICE):
        with open_store(seen_by) as store:
            question = store.questions.to_change(number)
            return keep_article(store, question, title, NOW, library().meaning)

    return keep


def test_an_article_is_owned_dated_and_holds_the_answer_as_it_was_typed(answered, keep):
    number = answered()
    article = keep(number)

    assert (article.path, article.root) == (f"questions/{number}", "questions")
    assert (article.title, article.kind, article.aliases) == (ASKED, "guidance", [])
    assert (article.owner, article.visibility) == ("isla@stirling.example", "partnership")
    assert (article.reviewed, article.review_by) == (date(2026, 11, 18), date(2027, 11, 18))
    assert article.markdown == f"# {ASKED}\n\n{SAID}"


def test_search_finds_it_at_once_in_the_same_transaction(answered, open_store):
    number, books = answered(), library()
    with open_store(THE_OFFICE) as store:
        before = books.look_up(ASKED, store).best
        keep_article(store, store.questions.to_change(number), "", NOW, books.meaning)
        found = books.look_up("cookie banner", store).best

    assert before is None
    assert found.document.path == f"questions/{number}"
    assert found.passage.text.startswith("No: intranets are exempt.")


def test_kept_again_it_is_the_same_article_brought_up_to_date(answered, keep, open_store):
    number = answered()
    first = keep(number, "Banners")
    with open_store(THE_OFFICE) as store:
        question = store.questions.to_change(number)
        rab = store.people.reached_at("rab@fife.example")
        store.questions.answer(question, "Yes, since May.", rab, NOW)
    second = keep(number, "  Cookie\n banners ")

    with open_store(to_read=True) as store:
        (article,) = store.documents.all()
        passages = [one.text for one in store.documents.passages_of(article.id)]
    assert (first.id, second.id) == (article.id, article.id)
    assert (article.title, article.owner) == ("Cookie banners", "rab@fife.example")
    assert article.aliases == [ASKED]
    assert passages == ["Yes, since May."]


@pytest.mark.parametrize(
    "words", ["---", "👍", "# A heading\n\nand text", "x" * 4_000, "| a |\n| - |\n| b |", "```\n"]
)
def test_any_answer_can_be_kept(answered, keep, words):
    assert keep(answered(words=words)).markdown.endswith(words)


def test_a_title_stays_one_short_line(answered, keep):
    article = keep(answered(text="why\n\n" + "so " * 1_000))

    assert article.title.startswith("why so so")
    assert len(article.title) == LONGEST_TITLE


def test_what_names_a_restricted_project_stays_with_those_who_see_it(answered, keep, open_store):
    with open_store(THE_OFFICE, to_read=True) as store:
        (heather,) = [one.id for one in store.projects.all() if one.code == "HEA"]
        morag = viewer(store.people.reached_at("morag@glasgow.example"))
    keep(answered("the mandate of Heather?", named=[heather]))

    for seen_by, sees in ((THE_OFFICE, 1), (morag, 1), (VISITOR, 0)):
        with open_store(seen_by, to_read=True) as store:
            assert len(store.documents.all()) == sees


def test_an_article_that_somebody_may_not_see_is_not_theirs_to_change(keep, open_store):
    with open_store(THE_OFFICE) as store:
        document = store.documents.put(
            Document(
                path="a.md", title="A", markdown="", hash="", taken=NOW,
                owner="rab@fife.example", visibility="restricted",
            )
        )  # fmt: skip
        rab = store.people.reached_at("rab@fife.example")
        isla = store.people.reached_at("isla@stirling.example")
        asker = Asker("web:a", "", NOW)
        number = store.questions.complain(document.id, "wrong", "A", "a", asker).question_id
        store.questions.answer(store.questions.to_change(number), "Mended.", isla, NOW)
    kept = keep(number)

    assert kept.visibility == "restricted"
    with pytest.raises(NotYoursError):
        keep(number, seen_by=viewer(rab))
