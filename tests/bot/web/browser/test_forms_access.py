"""A form can be seen and used by everybody, on every screen, and shows what it is given as text."""

import pytest
from playwright.sync_api import expect

from tests.bot.web.browser.site import ask, flaws, picture
from tests.bot.web.browser.telling import LOGGED, fill_in, open_form, post
from tests.bot.web.browser.test_access import FOCUS_IN_SIGHT, LOOKS, SPACING, WIDER
from tests.fakes.talk import FakeTalk, answer, part

pytestmark = pytest.mark.browser
MARKUP = "<img src=x onerror=\"document.title='owned'\"><b>bold</b> &amp;"
# as a browser that has no field-sizing
OF_OLD = "CSS.supports = () => false;"


@pytest.fixture
def site(eilidhs_site):
    return eilidhs_site


@pytest.mark.parametrize("look", LOOKS)
def test_a_checker_finds_nothing_in_any_look(visit, office, look):
    page = visit(**LOOKS[look], reduced_motion="reduce", locale="en-GB")
    form = open_form(page, office)
    assert flaws(page) == ""
    picture(page, f"{look}-form-1-open", whole=False)
    form.get_by_label("Red ✖").check()
    form.get_by_label("Day").fill("2026-11-19")
    post(page)
    expect(form.locator(".summary")).to_be_focused()
    assert flaws(page) == ""
    picture(page, f"{look}-form-2-wrong", whole=False)
    fill_in(form)
    form.get_by_label("Day").fill("2026-11-18")
    post(page)
    expect(page.get_by_text(LOGGED)).to_be_visible()
    page.locator("details.folded summary").last.click()
    assert flaws(page) == ""
    picture(page, f"{look}-form-3-sent", whole=False)


@pytest.mark.parametrize("style", ["", SPACING])
def test_never_scrolls_sideways(visit, office, style):
    page = visit(viewport={"width": 320, "height": 256})
    page.evaluate(
        """style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style);
                      document.adoptedStyleSheets = [sheet] }""",
        style,
    )
    form = open_form(page, office)
    fill_in(form, done="x" * 300)
    assert page.evaluate(WIDER) == 0
    form.get_by_label("Day").fill("2026-11-19")
    post(page)
    expect(form.locator(".summary")).to_be_focused()

    assert page.evaluate(WIDER) == 0


def test_everything_to_press_is_large_enough(visit, office):
    page = visit(viewport={"width": 320, "height": 800})
    form = open_form(page, office)
    pressed = form.locator("button, input, textarea, label:has(input)")
    sizes = {
        one.evaluate("one => one.outerHTML.slice(0, 60)"): one.bounding_box()
        for one in pressed.all()
        if one.get_attribute("type") != "radio"  # its label is pressed
    }

    assert len(sizes) == 9
    assert {name: size for name, size in sizes.items() if min_of(size) < 44} == {}
    form.get_by_label("Day").fill("2026-11-19")
    post(page)
    links = form.get_by_role("link")
    expect(links).to_have_count(2)
    assert all(link.bounding_box()["height"] >= 24 for link in links.all())
    fill_in(form)
    form.get_by_label("Day").fill("2026-11-18")
    post(page)
    expect(page.get_by_text(LOGGED)).to_be_visible()
    assert page.locator("summary").first.bounding_box()["height"] >= 24


@pytest.mark.parametrize("height", [860, 256])
def test_what_has_the_focus_is_never_hidden(visit, office, height):
    page = visit(viewport={"width": 640, "height": height}, reduced_motion="reduce")
    form = open_form(page, office)
    form.get_by_label("Day").fill("2026-11-19")
    post(page)
    expect(form.locator(".summary")).to_be_focused()
    page.wait_for_timeout(100)
    assert in_sight(page), focused(page)
    while not focused(page).startswith('<textarea id="box"'):
        page.keyboard.press("Tab")
        page.wait_for_timeout(50)
        assert in_sight(page), focused(page)


@pytest.mark.parametrize("script", ["", OF_OLD])
def test_a_box_grows_with_what_is_typed(visit, office, script):
    page = visit(script)
    done = open_form(page, office).get_by_label("Done")
    before = done.bounding_box()["height"]
    done.fill("A line.\n" * 8)

    assert done.bounding_box()["height"] > before + 100
    assert done.evaluate("one => one.scrollHeight - one.clientHeight") <= 1


def test_shows_markup_in_a_form_as_text(page, monkeypatch, office):
    talk = FakeTalk()
    talk.answers["form"] = answer(part("Fill this in.", form=FORM))
    monkeypatch.setattr(office.conversations, "say", talk.say)
    ask(page, "form")

    form = page.locator("form.form")
    assert form.inner_text().count(MARKUP) == 10
    expect(form.get_by_role("textbox")).to_have_value(MARKUP)
    assert form.locator("img").count() == 0
    assert page.title() == "Cairn: ask about shared projects"
    form.get_by_role("button", name=MARKUP).click()
    expect(page.locator("details.folded")).to_contain_text(MARKUP)
    assert page.locator("#log img").count() == 0


def field(kind, **more):
    texts = {"label": MARKUP, "hint": MARKUP, "value": "", "error": "", "choices": []}
    return {"name": kind, "kind": kind, "required": False, **texts, **more}


FORM = {
    "name": "update",
    "title": MARKUP,
    "project": "TEL",
    "send": MARKUP,
    "fields": [field("choice", choices=[MARKUP]), field("text", value=MARKUP, error=MARKUP)],
}


def min_of(size):
    return min(size["width"], size["height"])


def in_sight(page):
    return page.evaluate(FOCUS_IN_SIGHT)


def focused(page):
    return page.evaluate("document.activeElement.outerHTML")
