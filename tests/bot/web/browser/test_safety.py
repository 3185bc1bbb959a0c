import pytest
from playwright.sync_api import expect

from tests.bot.web.browser.site import ask
from tests.fakes.answers import ANSWERS
from tests.fakes.talk import answer, part

pytestmark = pytest.mark.browser
MARKUP = "<img src=x onerror=\"document.title='owned'\"><b>bold</b> &amp; <script>alert(1)</script>"
SOURCE = {"path": "", "owner": MARKUP, "reviewed": MARKUP}


def test_shows_markup_as_text_wherever_it_stands(page, talk):
    talk.answers[MARKUP] = answer(
        part(
            MARKUP,
            facts=[{"label": MARKUP, "value": MARKUP}],
            table={"columns": [MARKUP], "rows": [[MARKUP]]},
            buttons=[{"label": MARKUP, "says": MARKUP}],
            sources=[{"title": MARKUP, "url": "https://example.org/<b>", **SOURCE}],
        )
    )
    ask(page, MARKUP)

    shown = page.get_by_role("log").inner_text()
    assert shown.count(MARKUP) == 10
    assert page.locator("#log :is(img, b:not(.who b), script)").count() == 0
    assert page.title() == "Cairn: ask about shared projects"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,hi",
     "file:///etc/passwd", "mailto:a@b.example", "//evil.example", "guides/updates.md", "", None],
)  # fmt: skip
def test_makes_no_link_of_anything_but_a_web_address(page, talk, url):
    source = {"title": "The guide", "url": url, "path": "", "owner": "", "reviewed": None}
    talk.answers["guide"] = answer(part("See the guide.", sources=[source]))
    ask(page, "guide")

    expect(page.get_by_text("The guide", exact=True)).to_be_visible()
    expect(page.get_by_role("log").get_by_role("link")).to_have_count(0)


def test_asks_no_other_machine_for_anything(visit, site):
    asked = []
    page = visit()
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    for text in ANSWERS:
        ask(page, text)

    assert len(asked) > 15
    assert [url for url in asked if not url.startswith(site.url)] == []


def test_stops_a_script_that_is_slipped_into_the_page(page):
    stopped = page.evaluate(
        """() => { try { document.body.innerHTML = '<b>owned</b>'; return '' }
                   catch (error) { return error.name } }"""
    )

    assert stopped == "TypeError"
    expect(page.get_by_role("heading", name="Cairn")).to_be_visible()
