import re
from dataclasses import replace

import pytest

from tests.bot.web.calling import caller
from tests.fakes.reading import AT_THE_ANSWER, CLOUD_FIRST

PAGE = {"accept": "text/html"}


def words(page) -> str:
    return " ".join(re.sub("<[^>]*>", " ", page.text.partition("<main")[2]).split())


def test_a_page_tells_what_a_document_is(call):
    page = call("GET", "/documents/7")

    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.text.count("<h1>Cloud first</h1>") == 1
    for row in ("Kind Policy", "Owner Digital Office", "Reviewed 1 November 2026",
                "Review by 21 May 2027", "Valid as of 1 October 2026"):  # fmt: skip
        assert row in words(page)
    assert '<dd><a href="/documents/8">Hosting guide 2019</a></dd>' in page.text
    source = "https://example.org/cloud-first"
    assert f'<a href="{source}" rel="noopener noreferrer">{source}</a>' in page.text
    assert "Quoted passage" not in page.text


def test_it_opens_at_the_words_that_were_quoted(call):
    page = call("GET", AT_THE_ANSWER.partition("#")[0])

    assert page.text.count('id="passage"') == 1
    assert '<a href="#passage">Go to the quoted passage</a>' in page.text
    marked = "".join(re.findall("<mark>(.*?)</mark>", page.text, re.DOTALL))
    assert " ".join(marked.split()) == (
        "No: for councils Cloud First is a strong recommendation, not a rule. "
        "The policy binds central government."
    )


@pytest.mark.parametrize("query", ["?passage=77", "?passage=x&mark=y", "?mark=1-2", "?passage="])
def test_a_link_that_leads_nowhere_shows_the_document(call, query):
    assert call("GET", f"/documents/7{query}").text == call("GET", "/documents/7").text


def test_a_document_that_cannot_be_relied_on_says_so_in_words(call):
    said = words(call("GET", "/documents/8"))

    assert "This document is retired: Cairn no longer quotes it" in said
    assert "This document is superseded. Read instead: Cloud first ." in said
    assert "past review since 1 March 2021. Check with the Digital Office before" in said
    assert "Review by Past review since 1 March 2021" in said
    assert "Owner not stated" in said
    assert "Supersedes An older guide" in said
    assert "Source The council&#x27;s own handbook" in said


def test_a_review_that_is_due_today_is_not_past(call, reading):
    listed = replace(CLOUD_FIRST.listed, review_by=CLOUD_FIRST.listed.reviewed.replace(day=18))
    reading.opened[7] = replace(CLOUD_FIRST, listed=listed)

    assert "Review by 18 November 2026" in words(call("GET", "/documents/7"))


@pytest.mark.parametrize("path", ["99", "x", "-1", "9" * 30, "7x", "7.0", "%00", "<b>"])
def test_what_is_unknown_is_told_in_one_way(call, reading, path):
    reading.restricted[7] = "ada@fife.example"
    hidden = call("GET", "/documents/7?passage=1")
    unknown = call("GET", f"/documents/{path}")

    assert (hidden.status_code, unknown.status_code) == (404, 404)
    assert hidden.text == unknown.text
    assert "There is no such document" in hidden.text
    assert "Cloud" not in hidden.text


def test_whoever_may_see_a_document_does(talk, reading):
    reading.restricted[7] = "ada@fife.example"
    call = caller(talk, reading, speaks_for="ada@fife.example")

    assert call("GET", "/documents/7").status_code == 200
    assert "Cloud first" in call("GET", "/documents").text


def test_the_list_names_all_with_what_they_are(call, reading):
    late = replace(CLOUD_FIRST.listed, id=10, title="Old & <late>", review_by=None, reviewed=None)
    late = replace(late, review_by=CLOUD_FIRST.listed.reviewed, owner="")
    reading.opened[10] = replace(CLOUD_FIRST, listed=late)
    page = call("GET", "/documents")

    assert "by title: 3 documents." in words(page)
    assert '<a href="/documents/10">Old &amp; &lt;late&gt;</a>' in page.text
    assert "Cloud first Policy, owner Digital Office, reviewed 1 November 2026 Price" in words(page)
    assert "Policy, no owner named, no review date Past review since 1 November 2026" in words(page)
    assert "Hosting guide" not in page.text


def test_an_empty_list_says_so(call, reading):
    reading.opened.clear()

    assert "There are no documents yet." in words(call("GET", "/documents"))


def test_markup_in_a_document_stays_text(call, reading):
    evil = "<script>alert(1)</script>$title"
    listed = replace(CLOUD_FIRST.listed, title=evil, owner=evil, kind=evil)
    reading.opened[7] = replace(CLOUD_FIRST, listed=listed, source=evil, markdown=evil)

    for path in ("/documents/7", "/documents"):
        page = call("GET", path)
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert "&lt;script&gt;alert(1)&lt;/script&gt;$title" in page.text


@pytest.mark.parametrize("path", ["/documents", "/documents/7", "/documents/99", "/api/search?q=x"])
def test_what_is_read_is_kept_nowhere_and_runs_nothing_inline(call, path):
    page = call("GET", path)

    assert page.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert not re.search(r"\sstyle=|\son\w+=|<script(?! type=\"module\" src=)", page.text)


@pytest.mark.parametrize("path", ["/documents", "/documents/7", "/api/search?q=x"])
def test_a_database_that_is_away_is_told_in_a_sentence(call, reading, path):
    reading.trouble = "The database cannot be reached."

    assert call("GET", path).status_code == 503
    assert call("GET", path).json() == {"error": "The database cannot be reached."}
    assert call("GET", path, headers=PAGE).text == "The database cannot be reached."
