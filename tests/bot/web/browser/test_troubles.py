import pytest
from playwright.sync_api import expect

from tests.bot.web.browser.site import ask, flaws, picture
from tests.fakes.answers import FIFE

pytestmark = pytest.mark.browser
BUSY = "Cairn’s register is busy. Please try again in a minute."


def test_keeps_what_was_said_and_tries_it_again_under_the_same_id(page, talk):
    talk.trouble = BUSY
    ask(page, FIFE)
    expect(page.get_by_role("log").get_by_text(BUSY)).to_be_visible()
    expect(page.get_by_text(FIFE).last).to_be_visible()
    talk.trouble = ""
    page.get_by_role("button", name="Try again").click()

    expect(page.get_by_text("Fife is taking part in four projects")).to_be_visible()
    expect(page.get_by_text(BUSY)).to_have_count(0)
    expect(page.get_by_label("Your message")).to_be_focused()
    assert len({said.event_id for said in talk.said}) == 1


def test_outlives_a_server_that_goes_away(page, talk, site):
    ask(page, "one")
    site.shut()
    ask(page, FIFE)
    expect(page.get_by_text("Cairn could not be reached.")).to_be_visible()
    page.get_by_label("Your message").fill("begun meanwhile")
    assert flaws(page) == ""
    picture(page, "trouble", whole=False)
    site.open()
    page.get_by_role("button", name="Try again").click()

    expect(page.get_by_text("Fife is taking part in four projects")).to_be_visible()
    expect(page.get_by_label("Your message")).to_have_value("begun meanwhile")


def test_gives_a_message_back_to_be_changed(page, talk):
    talk.trouble = BUSY
    ask(page, "Wich projects are red?")
    page.get_by_label("Your message").fill("begun meanwhile")
    page.get_by_role("button", name="Change the message").click()

    expect(page.get_by_label("Your message")).to_have_value(
        "Wich projects are red?\nbegun meanwhile"
    )
    expect(page.get_by_role("article")).to_have_count(0)


def test_does_not_offer_to_repeat_what_can_only_be_refused(page):
    page.route(
        "**/api/messages", lambda route: route.fulfill(status=400, json={"error": "Not so."})
    )
    ask(page, "Hello")

    expect(page.get_by_text("Not answered. Not so.")).to_be_visible()
    expect(page.get_by_role("button", name="Change the message")).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_have_count(0)


@pytest.mark.parametrize(
    ("status", "body"),
    [(200, "null"), (200, '"text"'), (200, ""), (502, "<h1>Bad gateway</h1>"), (500, "{}")],
)
def test_says_so_when_the_answer_cannot_be_read(page, status, body):
    page.route("**/api/messages", lambda route: route.fulfill(status=status, body=body))
    ask(page, "Hello")

    expect(page.get_by_text("Cairn’s answer could not be read. Please try again.")).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def test_keeps_a_message_that_is_too_long_in_the_box(page, talk):
    box = page.get_by_label("Your message")
    box.fill("🪨" * 4_012)
    expect(page.get_by_text("This message is too long.")).to_be_visible()
    expect(page.get_by_text("12 over.")).to_be_visible()
    expect(box).to_have_attribute("aria-invalid", "true")
    assert flaws(page) == ""
    box.press("Enter")
    assert talk.said == []
    box.fill("🪨" * 4_000)
    expect(box).not_to_have_attribute("aria-invalid", "true")
    box.press("Enter")
    expect(page.locator(".from-cairn")).to_have_count(1)

    assert len(talk.said[0].text) == 4_000


def test_sends_nothing_when_there_is_nothing_to_send(page, talk):
    page.get_by_label("Your message").fill("  \n ")
    page.get_by_role("button", name="Send").click()

    expect(page.get_by_text("Write a message first.")).to_be_visible()
    assert talk.said == []
