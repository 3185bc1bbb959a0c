import pytest
from playwright.sync_api import Page, expect

from tests.bot.web.browser.site import ask, flaws, picture, replies
from tests.bot.web.browser.test_access import FOCUS_IN_SIGHT, LOOKS, SPACING, WIDER
from tests.fakes.answers import CLOUD
from tests.fakes.reading import AT_THE_ANSWER, BINDS, RULE
from tests.fakes.talk import answer, part

pytestmark = pytest.mark.browser
PAGES = {
    "document": AT_THE_ANSWER[1:],
    "part": "documents/9?passage=3&mark=0-200#passage",
    "retired": "documents/8",
    "list": "documents",
    "missing": "documents/99",
}
MARKUP = "<img src=x onerror=\"document.title='owned'\"><b>bold</b>"


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_checker_finds_nothing_on_any_page_in_any_look(visit, site, look):
    page = visit(**LOOKS[look], reduced_motion="reduce")
    ask(page, CLOUD)
    assert flaws(page) == ""
    picture(page, f"{look}-5-quote")
    for name, path in PAGES.items():
        page.goto(site.url + path)
        assert flaws(page) == "", name
        picture(page, f"{look}-6-{name}", whole=name != "part")


def test_a_quote_leads_to_its_sentence_in_the_document(page: Page, site):
    ask(page, CLOUD)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Cloud first › Does a council").click()
    read = opened.value
    passage = read.get_by_role("region", name="Quoted passage")
    expect(passage).to_be_in_viewport()
    expect(passage).to_be_focused()

    marks = read.locator("mark").all_inner_texts()
    assert " ".join("".join(marks).split()) == f"{RULE} {BINDS}"
    assert read.evaluate(FOCUS_IN_SIGHT)
    read.keyboard.press("Tab")
    expect(read.get_by_role("link", name="digital strategy")).to_be_focused()
    read.get_by_role("link", name="Back to the chat").click()
    expect(read.get_by_label("Your message")).to_be_visible()


def test_a_part_of_a_long_table_is_brought_into_sight(visit, site):
    page = visit()
    page.goto(site.url + PAGES["part"])

    expect(page.locator("strong", has_text="Quoted passage")).to_be_focused()
    expect(page.get_by_text("The cost of line 30 in pounds")).to_be_in_viewport()
    marks = page.locator("mark").all_inner_texts()
    assert marks == ["C30", "The cost of line 30 in pounds", "Council"]


def test_a_quote_is_drawn_as_what_it_is(page: Page):
    ask(page, CLOUD)
    first, second = page.get_by_role("figure").all()

    assert first.locator("mark").all_inner_texts() == [f"{RULE} {BINDS}"]
    assert second.locator("mark").all_inner_texts() == [
        "the options that were compared;", "risks;", "who decided.", "by the lead;",
    ]  # fmt: skip
    items = second.get_by_role("listitem").all_inner_texts()
    assert items[1] == "with their whole-life costs 🪨 and risks;"
    assert len(items) == 5
    style = first.locator("mark").evaluate(
        "mark => [getComputedStyle(mark).textDecorationLine, getComputedStyle(mark).fontWeight]"
    )
    assert style == ["underline", "650"]


def test_sources_open_the_readable_page_and_the_original(page: Page):
    ask(page, CLOUD)
    sources = replies(page).locator(".sources")

    expect(sources).to_contain_text("(Digital Office, reviewed 1 November 2026)")
    links = sources.get_by_role("link")
    assert [link.get_attribute("href") for link in links.all()] == [
        AT_THE_ANSWER, "https://example.org/cloud-first", "/documents/8",
    ]  # fmt: skip


def test_markup_in_a_quote_is_text(page: Page, talk):
    quote = {"text": f"{MARKUP}\n• {MARKUP}", "heading": MARKUP, "marks": [[0, 9]], "page": ""}
    talk.answers["quote"] = answer(part("See:", quotes=[quote]))
    ask(page, "quote")

    assert page.get_by_role("figure").inner_text().count(MARKUP) == 3
    assert page.locator("figure :is(img, b)").count() == 0


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "//evil.example/documents/7", "https://evil.example/documents/7",
     "/api/messages", "/documents/7/../../x", "/documents/x", "documents/7", None],
)  # fmt: skip
def test_only_a_page_of_a_document_becomes_a_link(page: Page, talk, address):
    quote = {"text": "A rule.", "heading": "The guide", "marks": [], "page": address}
    source = {"title": "Guide", "url": "", "path": "", "owner": "", "reviewed": None}
    talk.answers["quote"] = answer(
        part("See:", quotes=[quote], sources=[source | {"page": address}])
    )
    ask(page, "quote")

    expect(page.get_by_role("figure")).to_contain_text("The guide")
    expect(page.get_by_role("log").get_by_role("link")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 640, 1280])
@pytest.mark.parametrize("style", ["", SPACING])
def test_no_page_scrolls_sideways(visit, site, reading, width, style):
    page = visit(viewport={"width": width, "height": 700})
    for path in PAGES.values():
        page.goto(site.url + path)
        page.evaluate(
            """style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style);
                          document.adoptedStyleSheets = [sheet] }""",
            style,
        )
        assert page.evaluate(WIDER) == 0, path


def test_a_wide_table_can_be_scrolled_by_key(visit, site):
    page = visit(viewport={"width": 320, "height": 800})
    page.goto(f"{site.url}documents/7")
    frame = page.get_by_role("group", name="Table")
    expect(frame).to_have_attribute("tabindex", "0")

    frame.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    assert frame.evaluate("frame => frame.scrollLeft") > 20


def test_the_chat_leads_to_all_documents(page: Page):
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Documents (opens in a new tab)").click()
    read = opened.value

    expect(read.get_by_role("heading", name="Documents", level=1)).to_be_visible()
    read.get_by_role("link", name="Price list <2026>").click()
    expect(read.get_by_role("heading", name="Price list <2026>", level=1)).to_be_visible()


def test_everything_to_press_is_large_enough(visit, site):
    page = visit(viewport={"width": 390, "height": 800})
    for path in ("documents", "documents/7"):
        page.goto(site.url + path)
        sizes = [link.bounding_box() for link in page.locator("nav a, .documents a").all()]
        assert min(size["height"] for size in sizes) >= 24
