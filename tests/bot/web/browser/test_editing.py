"""Editing and deleting what one wrote, and taking back what was logged."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import expect

from tests.bot.talking import LEAD
from tests.bot.web.browser.site import ask, box, flaws, picture, replies
from tests.bot.web.browser.telling import LOG, LOGGED, log, updates
from tests.bot.web.browser.test_access import LOOKS, WIDER

pytestmark = pytest.mark.browser
MORE = "telecare green: Perth migrated 4,000 users"
UNDO = "undo my last change for Digital Telecare"


@pytest.fixture
def site(eilidhs_site):
    return eilidhs_site


def own(page, name):
    return page.locator(".from-you").get_by_role("button", name=name)


def edit(page, text):
    own(page, "Edit").last.click()
    page.get_by_label("Edit what you wrote").fill(text)
    page.get_by_role("button", name="Save").click()


def test_an_edited_message_corrects_what_it_logged(page, office):
    log(page, office)
    expect(page.get_by_text(LOGGED)).to_be_visible()
    office.nlu.meanings[MORE] = "log_update"
    edit(page, MORE)

    told = replies(page).filter(has_text="4,000")
    expect(told.locator(".who")).to_contain_text("to what you changed")
    said = page.locator(".from-you")
    expect(said).to_have_count(1)
    expect(said.locator(".words")).to_have_text(MORE)
    expect(said.locator(".who")).to_contain_text(", edited")
    assert updates(office) == [("green", "Perth migrated 4,000 users", 2)]


def test_a_deleted_message_offers_to_withdraw_what_it_logged(page, office):
    log(page, office)
    own(page, "Delete").click()
    expect(replies(page).last).to_contain_text("Shall I withdraw it?")
    expect(page.locator(".from-you")).to_contain_text("You deleted this message.")
    expect(page.get_by_text(LOG)).to_have_count(0)
    expect(own(page, "Edit")).to_have_count(0)
    assert flaws(page) == ""
    office.nlu.next = ["correct_update"]
    page.get_by_role("button", name="Withdraw it").click()
    expect(page.locator(".from-you")).to_have_count(2)
    expect(page.locator(".turn").last.locator(".from-cairn")).to_be_visible()

    assert updates(office) == []


def test_a_deleted_question_needs_no_answer(page):
    ask(page, LEAD)
    own(page, "Delete").click()

    expect(page.get_by_role("status").get_by_text("Your message is deleted.")).to_be_visible()
    expect(replies(page)).to_have_count(1)
    expect(page.get_by_text(LEAD)).to_have_count(0)


def test_what_waits_is_answered_once_as_it_reads_last(page, office):
    office.nlu.down = True
    ask(page, LEAD)
    for text in ("who is the deputy?", "who is the deputy of telecare?"):
        edit(page, text)
        expect(page.locator(".turn").last.locator(".from-cairn")).to_contain_text("I have kept")
        expect(own(page, "Edit")).to_be_enabled()
    office.nlu.down = False
    with ThreadPoolExecutor() as beside:  # Chromium's event loop runs in this thread
        beside.submit(office.take_up).result()

    expect(replies(page).last).to_contain_text("Rab Sinclair")
    page.wait_for_timeout(4_000)
    expect(page.locator(".turn").filter(has_text="Rab Sinclair")).to_have_count(1)
    expect(page.locator(".turn")).to_have_count(4)


def test_edits_by_keyboard_alone(page, office):
    ask(page, LEAD)
    for _ in range(2):
        page.keyboard.press("Shift+Tab")
    while not own(page, "Edit").evaluate("one => one.matches(':focus')"):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Edit what you wrote")).to_be_focused()
    page.keyboard.type("something else")
    page.keyboard.press("Escape")
    expect(page.locator(".from-you .words")).to_have_text(LEAD)
    expect(own(page, "Edit")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("who is the deputy of telecare?")
    page.keyboard.press("Enter")

    expect(replies(page).last).to_contain_text("Rab Sinclair")
    expect(box(page)).to_be_focused()
    assert [text for text, _ in office.events()] == [LEAD, "who is the deputy of telecare?"]


@pytest.mark.parametrize("text", [LEAD, "  "])
def test_an_edit_that_changes_nothing_is_not_sent(page, office, text):
    ask(page, LEAD)
    edit(page, text)
    page.wait_for_timeout(300)

    expect(page.locator(".from-you .who")).not_to_contain_text("edited")
    assert len(office.events()) == 1


def test_only_the_last_three_messages_can_be_changed(page):
    for text in ("one", "two", "three", "four"):
        ask(page, text)

    for name in ("Edit", "Delete"):
        expect(own(page, name)).to_have_count(3)
    expect(page.locator(".from-you").first.get_by_role("button")).to_have_count(0)


def test_an_edit_that_does_not_arrive_can_be_tried_again_and_is_one(page, office):
    log(page, office)
    office.nlu.meanings[MORE] = "log_update"
    page.route("**/api/messages", lambda route: (route.fetch(), route.abort()), times=1)
    edit(page, MORE)
    expect(page.get_by_text("Not answered. Cairn could not be reached.")).to_be_visible()
    expect(own(page, "Edit")).to_be_disabled()
    page.get_by_role("button", name="Try again").click()

    expect(replies(page).filter(has_text="4,000")).to_be_visible()
    expect(own(page, "Edit")).to_be_enabled()
    assert len(office.events()) == 2
    assert updates(office) == [("green", "Perth migrated 4,000 users", 2)]


def test_an_edit_that_does_not_arrive_can_be_left(page, site):
    ask(page, LEAD)
    site.shut()
    edit(page, "who is the deputy?")
    page.get_by_role("button", name="Change the message").click()
    expect(page.get_by_label("Edit what you wrote")).to_have_value("who is the deputy?")
    page.get_by_role("button", name="Leave it as it was").click()

    expect(page.locator(".from-you .words")).to_have_text(LEAD)
    expect(page.locator(".from-you .who")).not_to_contain_text("edited")
    site.open()


@pytest.mark.parametrize("look", LOOKS)
def test_a_checker_finds_nothing_while_something_is_edited(visit, office, look):
    page = visit(**LOOKS[look], reduced_motion="reduce")
    log(page, office)
    own(page, "Edit").click()
    assert flaws(page) == ""
    assert page.evaluate(WIDER) == 0
    picture(page, f"{look}-editing", whole=False)
    page.get_by_role("button", name="Leave it as it was").click()
    sizes = [one.bounding_box() for one in page.locator(".own button").all()]

    assert min(min(size["width"], size["height"]) for size in sizes) >= 44
    expect(page.locator(".from-you .words")).to_have_text(LOG)


def test_undo_is_pressed_once_and_where_it_stands_last(page, office):
    log(page, office)
    log(page, office, MORE)
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_have_count(2)
    expect(undo.first).to_be_disabled()
    office.nlu.meanings[UNDO] = "correct_update"
    undo.last.click()
    expect(page.locator(".turn").last.locator(".from-cairn")).to_be_visible()

    expect(undo.last).to_be_disabled()
    assert updates(office) == [("green", "Perth migrated 400 users", 3)]
