import pytest
from playwright.sync_api import expect

from tests.bot.web.browser.site import ask, box, replies
from tests.fakes.answers import FIFE, RED, RULES, TELECARE
from tests.fakes.talk import answer, part

pytestmark = pytest.mark.browser


def test_holds_a_conversation_by_keyboard_alone(page, talk):
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to your message")).to_be_focused()
    page.keyboard.press("Enter")
    expect(box(page)).to_be_focused()
    page.keyboard.type(TELECARE)
    page.keyboard.press("Enter")
    expect(replies(page)).to_have_count(2)
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    for _ in range(2):
        page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="What are its risks?")).to_be_focused()
    page.keyboard.press("Space")
    expect(replies(page)).to_have_count(3)
    expect(box(page)).to_be_focused()

    assert [said.text for said in talk.said] == [TELECARE, "What are the telecare project’s risks?"]


def test_starts_a_new_line_with_shift_and_enter(page, talk):
    box(page).press_sequentially("one")
    box(page).press("Shift+Enter")
    box(page).press_sequentially("two")
    page.get_by_role("button", name="Send").click()
    expect(replies(page)).to_have_count(1)

    assert talk.said[0].text == "one\ntwo"
    assert page.locator(".from-you p").last.inner_text() == "one\ntwo"


def test_leaves_enter_to_the_input_method_while_it_composes(page, talk):
    box(page).fill("かな")
    for event in ({"isComposing": True}, {"keyCode": 229}):
        box(page).dispatch_event("keydown", {"key": "Enter", "bubbles": True, **event})

    expect(box(page)).to_have_value("かな")
    assert talk.said == []


def test_sends_a_suggestion_and_puts_the_rest_away(page, talk):
    page.get_by_role("button", name=RED).click()
    expect(replies(page)).to_have_count(1)

    expect(page.get_by_role("heading", name="What would you like to know?")).to_be_hidden()
    expect(box(page)).to_be_focused()
    assert [said.text for said in talk.said] == [RED]


def test_says_who_speaks_and_when(page):
    ask(page, FIFE)

    expect(page.get_by_role("log", name="Conversation").get_by_role("article")).to_have_count(2)
    for who, message in zip(("You", "Cairn"), page.get_by_role("article").all(), strict=True):
        assert message.get_by_role("time").get_attribute("datetime")
        assert message.locator(".who").text_content().startswith(f"{who} said at ")


def test_draws_facts_a_table_a_list_and_sources_as_what_they_are(page):
    for text in (TELECARE, RED, FIFE, RULES):
        ask(page, text)

    log = page.get_by_role("log")
    expect(log.get_by_role("term")).to_have_text(
        ["Rating", "Phase", "Next milestone", "Blocked by"]
    )
    expect(log.get_by_role("columnheader")).to_have_count(6)
    expect(log.get_by_role("rowheader").last).to_have_text("Identity for Staff")
    expect(log.get_by_role("listitem").filter(has_text="School Wi-Fi Renewal")).to_be_visible()
    expect(
        log.get_by_text("Writing an update (Digital Office, as of 30 September 2025)")
    ).to_be_visible()
    link = log.get_by_role("link", name="What the ratings mean (opens in a new tab)")
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_takes_a_double_click_for_one_press(page, talk):
    ask(page, TELECARE)
    page.get_by_role("button", name="Who leads it?").dblclick()
    expect(replies(page)).to_have_count(3)

    assert len(talk.said) == 2


def test_retires_short_buttons_that_would_answer_another_question(page):
    ask(page, TELECARE)
    expect(page.get_by_role("button", name="Show more")).to_be_enabled()
    ask(page, FIFE)

    expect(page.get_by_role("button", name="Show more")).to_be_disabled()
    expect(page.get_by_role("button", name="Who leads it?")).to_be_enabled()


def test_begins_a_long_answer_where_it_can_be_read(page, talk):
    talk.answers["long"] = answer(part("Beginning.\n\n" + "A line.\n\n" * 80 + "End."))
    ask(page, FIFE)
    ask(page, "long")
    page.wait_for_timeout(700)

    expect(page.get_by_text("Beginning.")).to_be_in_viewport()
    expect(page.get_by_text("End.")).not_to_be_in_viewport()
