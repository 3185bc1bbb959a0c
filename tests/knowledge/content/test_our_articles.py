"""The articles in knowledge/content as they are."""

from collections import defaultdict

import pytest

from knowledge.content import articles
from knowledge.documents import Written, read
from knowledge.documents.about import KINDS
from knowledge.search.blocks import parser
from knowledge.search.passages import cut
from knowledge.search.replaced import Replaced
from knowledge.search.terms import words
from tests.fakes.shelves import Paper, titled

# names that two articles may share, with why
SHARED = {
    "ce": "CE+ is the other of the two levels, and a plus is no part of a word",
    "cosla": "one article is about COSLA as a partner, the other about COSLA as the host",
    "lessons learnt": "one tells how to hold a session, the other what was learnt in telecare",
    "seemis group": "it is one of the partners, and has an article of its own",
    "spds": "it is one of the partners, and the owner of the modern workplace",
}
WRITTEN = {file.name: read(file) for file in articles()}


@pytest.fixture(params=sorted(WRITTEN))
def article(request: pytest.FixtureRequest) -> Written:
    return WRITTEN[request.param]


def test_there_are_at_least_45():
    assert len(WRITTEN) >= 45


def test_an_article_says_who_answers_for_it_and_where_it_is_from(article):
    assert article.owner
    assert article.source
    assert article.kind in KINDS
    assert article.visibility == "partnership"
    assert article.notes == ()


def test_its_dates_are_there_and_in_order(article):
    assert article.reviewed
    assert article.review_by
    assert article.valid_as_of
    assert article.valid_as_of <= article.reviewed < article.review_by


def test_its_title_is_its_first_heading_and_it_has_passages(article):
    assert article.markdown.lstrip().splitlines()[0] == f"# {article.title}"
    assert cut(article.markdown, article.title)


def test_its_links_lead_to_the_web(article):
    tokens = [child for token in parser().parse(article.markdown) for child in token.children or ()]
    targets = [str(token.attrGet("href") or token.attrGet("src") or "") for token in tokens]

    assert not [to for to in targets if to and not to.startswith(("https://", "http://"))]


def test_titles_are_all_different():
    assert len({title.title.casefold() for title in WRITTEN.values()}) == len(WRITTEN)


def test_no_two_articles_go_by_one_name():
    called = defaultdict(set)
    for file, article in WRITTEN.items():
        for name in (article.title, *article.aliases):
            called[" ".join(words(name))].add(file)
    shared = {name: files for name, files in called.items() if len(files) > 1}

    assert {name for name in shared if name not in SHARED} == set(), shared
    assert set(SHARED) <= set(shared)


def test_what_they_supersede_is_told_in_no_circle():
    papers = [
        Paper(
            one.title, supersedes=one.supersedes, superseded_by=one.superseded_by,
            path=f"cairn/{file}",
        )
        for file, one in WRITTEN.items()
    ]  # fmt: skip
    replaced = Replaced(titled(papers))
    named = [one for one in WRITTEN.values() if one.superseded_by]

    assert not [
        one.title for one in named if not replaced.by(list(WRITTEN.values()).index(one) + 1)
    ]
