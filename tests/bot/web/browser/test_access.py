import pytest
from playwright.sync_api import Page, expect

from tests.bot.web.browser.site import ask, flaws, picture
from tests.fakes.answers import FIFE, RED, RULES, TELECARE
from tests.fakes.talk import answer, part

pytestmark = pytest.mark.browser
DESK = {"width": 1280, "height": 860}
LOOKS = {
    "desktop": {"viewport": DESK},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "phone-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "zoomed-400": {"viewport": {"width": 320, "height": 256}},
    "more-contrast": {"viewport": DESK, "contrast": "more"},
    "forced-colours": {"viewport": DESK, "forced_colors": "active"},
}
# WCAG 2.2, 1.4.12: a person may set text as far apart as this
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
FOCUS_IN_SIGHT = """() => {
    const one = document.activeElement
    const { left, top, width, bottom } = one.getBoundingClientRect()
    const [first, last] = [Math.max(top, 0), Math.min(bottom, innerHeight)]
    const middle = document.elementFromPoint(left + width / 2, (first + last) / 2)
    return one !== document.body && one.contains(middle)
        && getComputedStyle(one).outlineStyle !== 'none'
}"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_checker_finds_nothing_in_any_state_or_look(visit, talk, look):
    page = visit(**LOOKS[look], reduced_motion="reduce")
    expect(page.get_by_role("heading", name="Cairn")).to_be_visible()
    assert flaws(page) == ""
    picture(page, f"{look}-1-welcome", whole=False)
    for text in (TELECARE, RED, FIFE, RULES):
        ask(page, text)
        picture(page, f"{look}-2-{page.locator('.turn').count()}", whole=False)
    assert flaws(page) == ""
    talk.trouble = "Cairn’s register is busy. Please try again in a minute."
    ask(page, "And now?")
    assert flaws(page) == ""
    picture(page, f"{look}-3-trouble", whole=False)
    thinks(page, talk)
    assert flaws(page) == ""
    picture(page, f"{look}-4-thinking", whole=False)


def thinks(page: Page, talk) -> None:
    talk.seconds = 2
    page.get_by_label("Your message").fill("Still there?")
    page.get_by_role("button", name="Send").click()
    page.get_by_text("Cairn is thinking…").wait_for()


@pytest.mark.parametrize("width", [320, 390, 640, 1280])
@pytest.mark.parametrize("style", ["", SPACING])
def test_never_scrolls_sideways(visit, talk, width, style):
    page = visit(viewport={"width": width, "height": 700})
    page.evaluate(
        """style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style);
                      document.adoptedStyleSheets = [sheet] }""",
        style,
    )
    talk.answers["unbroken"] = answer(
        part("x" * 500, facts=[{"label": "y" * 90, "value": "z" * 300}])
    )
    assert page.evaluate(WIDER) == 0
    for text in (TELECARE, RED, RULES, "unbroken", "w" * 300):
        ask(page, text)

    assert page.evaluate(WIDER) == 0


def test_a_table_that_scrolls_can_be_scrolled_by_key(visit):
    page = visit(viewport={"width": 390, "height": 844})
    ask(page, RED)
    frame = page.get_by_role("group", name="Table: Project, Portfolio, Rating, Since, Lead, Why")
    expect(page.get_by_text("Scroll the table sideways")).to_be_visible()
    frame.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)

    assert frame.evaluate("frame => frame.scrollLeft") > 50


def test_a_table_that_fits_is_no_stop_on_the_way(page):
    ask(page, RED)

    expect(page.locator(".table")).not_to_have_attribute("tabindex", "0")
    expect(page.get_by_text("Scroll the table sideways")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
def test_everything_to_press_is_large_enough(visit, width):
    page = visit(viewport={"width": width, "height": 800})
    sizes = [button.bounding_box() for button in page.locator("button:visible").all()]
    ask(page, TELECARE)
    ask(page, RULES)
    sizes += [button.bounding_box() for button in page.locator("button:visible").all()]
    links = [link.bounding_box() for link in page.get_by_role("log").get_by_role("link").all()]

    assert min(min(size["width"], size["height"]) for size in sizes) >= 44
    assert min(link["height"] for link in links) >= 24


@pytest.mark.parametrize("height", [860, 300])
def test_what_has_the_focus_is_never_hidden(visit, height):
    page = visit(viewport={"width": 640, "height": height}, reduced_motion="reduce")
    for text in (TELECARE, RED, RULES):
        ask(page, text)
    for _ in range(8):
        page.keyboard.press("Shift+Tab")
        page.wait_for_timeout(50)
        assert page.evaluate(FOCUS_IN_SIGHT), page.evaluate("document.activeElement.outerHTML")


def test_leaves_the_screen_to_the_answer_where_it_is_small(visit):
    small = visit(viewport={"width": 320, "height": 256})
    large = visit(viewport=DESK)

    assert small.locator("#ask").evaluate("form => getComputedStyle(form).position") == "static"
    assert large.locator("#ask").evaluate("form => getComputedStyle(form).position") == "sticky"


def test_nothing_moves_for_who_wants_no_motion(visit, talk):
    page = visit(reduced_motion="reduce")
    thinks(page, talk)

    assert page.evaluate("document.getAnimations().length") == 0


def test_a_touch_on_a_button_does_not_call_up_the_keyboard(visit):
    page = visit(**LOOKS["phone"])
    page.get_by_role("button", name=FIFE).tap()
    expect(page.locator(".from-cairn")).to_have_count(1)

    expect(page.get_by_label("Your message")).not_to_be_focused()
