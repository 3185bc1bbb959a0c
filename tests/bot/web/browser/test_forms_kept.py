"""What is typed into a form is not lost before it arrives, and does not arrive twice."""

import pytest
from playwright.sync_api import expect

from tests.bot.web.browser.site import flaws, replies
from tests.bot.web.browser.telling import LOGGED, fill_in, open_form, post, updates

pytestmark = pytest.mark.browser
POSTED = [("green", "Perth has 90 users.", 1)]
NOT_SENT_YET = "You have not sent this form yet."


@pytest.fixture
def site(eilidhs_site):
    return eilidhs_site


def test_what_was_typed_is_there_after_a_reload(page, office):
    fill_in(open_form(page, office))
    page.reload()

    expect(replies(page)).to_contain_text(NOT_SENT_YET)
    form = page.locator("form.form")
    expect(form.get_by_label("Done")).to_have_value("Perth has 90 users.")
    expect(form.get_by_label("Green ✔")).to_be_checked()
    assert flaws(page) == ""
    post(page)
    expect(page.get_by_text(LOGGED)).to_be_visible()
    assert updates(office) == POSTED


@pytest.mark.parametrize("end", ["Post the update", "Cancel", "Start again"])
def test_nothing_of_it_stays_in_the_tab_when_it_is_done_with(page, office, end):
    fill_in(open_form(page, office))
    assert "Perth" in page.evaluate("JSON.stringify(sessionStorage)")
    page.get_by_role("button", name=end).click()
    expect(page.locator("form.form")).to_have_count(0)
    assert "Perth" not in page.evaluate("JSON.stringify(sessionStorage)")
    page.reload()

    expect(page.get_by_role("heading", name="Cairn")).to_be_visible()
    expect(page.locator("form.form")).to_have_count(0)


def test_a_form_that_does_not_arrive_says_so_and_can_be_sent_again(page, office, site):
    fill_in(form := open_form(page, office))
    site.shut()
    post(page)
    trouble = form.get_by_role("group", name="Not sent")
    expect(trouble).to_contain_text("Cairn could not be reached.")
    expect(trouble).to_be_focused()
    expect(form.get_by_label("Done")).to_have_value("Perth has 90 users.")
    assert flaws(page) == ""
    site.open()
    post(page)

    expect(page.get_by_text(LOGGED)).to_be_visible()
    assert updates(office) == POSTED


@pytest.mark.parametrize("reloaded", [False, True])
def test_a_form_whose_answer_was_lost_is_the_same_one_when_it_is_sent_again(page, office, reloaded):
    fill_in(form := open_form(page, office))
    lose_the_answer(page)
    post(page)
    expect(form.get_by_role("group", name="Not sent")).to_be_visible()
    assert updates(office) == POSTED
    if reloaded:
        page.reload()
    post(page)

    expect(page.get_by_text(LOGGED)).to_be_visible()
    assert updates(office) == POSTED
    assert len(office.events()) == 2


def test_a_form_that_was_changed_meanwhile_is_another(page, office):
    fill_in(form := open_form(page, office))
    lose_the_answer(page)
    post(page)
    expect(form.get_by_role("group", name="Not sent")).to_be_visible()
    form.get_by_label("Done").fill("Perth has 91 users.")
    post(page)

    expect(page.get_by_role("definition").filter(has_text="Perth has 91 users.")).to_be_visible()
    assert updates(office) == [("green", "Perth has 91 users.", 2)]


def test_nothing_can_be_changed_or_sent_again_while_it_is_on_its_way(page, office):
    fill_in(form := open_form(page, office))
    held = []

    def hold(route):
        held.append(route)

    page.route("**/api/messages", hold, times=1)
    page.get_by_role("button", name="Post the update").press("Enter")
    page.keyboard.press("Enter")
    expect(form.get_by_label("Done")).to_be_disabled()
    expect(form.get_by_role("button", name="Post the update")).to_be_disabled()
    expect(form.get_by_role("heading")).to_be_focused()
    assert flaws(page) == ""
    held[0].continue_()

    expect(page.get_by_text(LOGGED)).to_be_visible()
    assert len(office.events()) == 2


def test_what_is_refused_can_be_put_in_other_words(page, office):
    fill_in(form := open_form(page, office), done="x" * 4_001)
    post(page)
    expect(form.get_by_role("group", name="Not sent")).to_contain_text("This form is too long.")
    form.get_by_label("Done").fill("Perth has 90 users.")
    post(page)

    expect(page.get_by_text(LOGGED)).to_be_visible()


def lose_the_answer(page):
    """Let the next message arrive, but not its answer."""
    page.route("**/api/messages", lambda route: (route.fetch(), route.abort()), times=1)
